// The number of attachments, by id and by index, while twenty children attach and detach, and while they inherit and detach.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CHILDREN = 20 };

static int id, at = -1, go[CHILDREN][2], done[2];
static char *place;

static void look(const char *what)
{
    struct shmid_ds one, other;

    shmctl(id, IPC_STAT, &one);
    int same = shmctl(at, SHM_STAT, &other);
    printf("%s: %lu %lu %d\n", what, one.shm_nattch, other.shm_nattch, same == id);
}

/* Each child does one step, tells, and waits. */
static void step(void)
{
    char byte;

    for (int i = 0; i < CHILDREN; i++)
        write(go[i][1], "x", 1);
    for (int i = 0; i < CHILDREN; i++)
        read(done[0], &byte, 1);
}

static void start(int attaches)
{
    for (int i = 0; i < CHILDREN; i++) {
        pipe(go[i]);
        fflush(stdout);
        if (fork() == 0) {
            char byte;
            if (attaches) {
                read(go[i][0], &byte, 1);
                place = shmat(id, NULL, 0);
                write(done[1], "x", 1);
            }
            read(go[i][0], &byte, 1);
            shmdt(place);
            write(done[1], "x", 1);
            read(go[i][0], &byte, 1);
            write(done[1], "x", 1);
            _exit(0);
        }
    }
}

static void end(void)
{
    step();
    for (int i = 0; i < CHILDREN; i++) {
        wait(NULL);
        close(go[i][0]);
        close(go[i][1]);
    }
}

int main(void)
{
    struct shm_info info;
    struct shmid_ds ds;
    time_t before = time(NULL);

    pipe(done);
    id = shmget(IPC_PRIVATE, 2048, IPC_CREAT | 0600);
    int last = shmctl(0, SHM_INFO, (void *)&info);
    for (int i = 0; i <= last; i++)
        if (shmctl(i, SHM_STAT, &ds) == id)
            at = i;
    shmctl(at, SHM_STAT, &ds);
    printf("size %zu, mine %d, time %d\n", ds.shm_segsz, ds.shm_cpid == getpid(), ds.shm_ctime >= before && ds.shm_ctime <= time(NULL));
    printf("never attached %ld %ld, last %d\n", (long)ds.shm_atime, (long)ds.shm_dtime, ds.shm_lpid);
    start(1);
    look("before");
    step();
    look("attached by children");
    step();
    look("detached");
    end();
    place = shmat(id, NULL, 0);
    start(0);
    look("inherited");
    step();
    look("detached by children");
    shmdt(place);
    look("by the parent");
    end();
    shmctl(id, IPC_STAT, &ds);
    printf("attach time %d, detach time %d, last %d\n", ds.shm_atime >= before, ds.shm_dtime >= ds.shm_atime, ds.shm_lpid == getpid());
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
