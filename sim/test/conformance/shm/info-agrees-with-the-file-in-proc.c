// SHM_INFO's sums against the lines of /proc/sysvipc/shm, and its index against SHM_STAT_ANY, as root and as a user.
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <unistd.h>

static int id;

static void compare(void)
{
    struct shm_info info;
    struct shmid_ds ds;
    char line[512];
    long used = 0, pages = 0, rss = 0, swap = 0, mine = 0;
    int seen = 0;
    FILE *f = fopen("/proc/sysvipc/shm", "r");
    int last = shmctl(0, SHM_INFO, (void *)&info);

    printf("the last index is one's %d, without SHM_STAT_ANY %d\n", shmctl(last, SHM_STAT_ANY, &ds) >= 0, shmctl(last, SHM_STAT, &ds) >= 0);
    for (int i = 0; i <= last; i++)
        used += shmctl(i, SHM_STAT_ANY, &ds) >= 0;
    printf("as many as told %d\n", used == info.used_ids);
    fgets(line, sizeof line, f);
    for (used = 0; fgets(line, sizeof line, f); used++) {
        int key, shmid;
        unsigned mode, uid, gid, cuid, cgid;
        unsigned long size, nattch, atime, dtime, ctime, resident, swapped;
        int cpid, lpid;
        int n = sscanf(line, "%d %d %o %lu %d %d %lu %u %u %u %u %lu %lu %lu %lu %lu", &key, &shmid, &mode, &size, &cpid, &lpid, &nattch, &uid, &gid, &cuid, &cgid, &atime, &dtime, &ctime, &resident, &swapped);
        if (n != 16)
            printf("%d words\n", n);
        pages += (size + 4095) / 4096;
        rss += resident / 4096;
        swap += swapped / 4096;
        if (shmid == id) {
            mine = resident;
            seen = 1;
        }
    }
    fclose(f);
    printf("lines %d, pages %d, resident %d, swapped %d\n", used == info.used_ids, (unsigned long)pages == info.shm_tot, (unsigned long)rss == info.shm_rss, (unsigned long)swap == info.shm_swp);
    printf("mine is there %d with %ld bytes\n", seen, mine);
}

int main(void)
{
    unshare(CLONE_NEWIPC);
    id = shmget(IPC_PRIVATE, 2048 + 4096, IPC_CREAT | 0600);
    char *p = shmat(id, NULL, 0);

    compare();
    p[4096] = 1;
    compare();
    seteuid(1000);
    compare();
    seteuid(0);
    shmdt(p);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
