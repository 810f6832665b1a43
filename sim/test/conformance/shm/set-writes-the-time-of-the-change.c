// IPC_SET takes nine bits of the mode, and the time of the change; everything else stays.
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <unistd.h>

static int id;

static struct shmid_ds look(const char *what)
{
    struct shmid_ds ds;

    memset(&ds, 0xff, sizeof ds);
    shmctl(id, IPC_STAT, &ds);
    printf("%s: mode %o, owner %u %u, size %zu\n", what, ds.shm_perm.mode, ds.shm_perm.uid, ds.shm_perm.gid, ds.shm_segsz);
    return ds;
}

int main(void)
{
    id = shmget(IPC_PRIVATE, 2048, IPC_CREAT | 0666);
    struct shmid_ds first = look("made"), ds = first;

    ds.shm_perm.mode &= ~0066;
    ds.shm_segsz = 1;
    sleep(1);
    printf("%d\n", shmctl(id, IPC_SET, &ds));
    struct shmid_ds second = look("set");
    printf("later %d, key %d, pid %d\n", second.shm_ctime > first.shm_ctime && second.shm_ctime < first.shm_ctime + 10, second.shm_perm.__key == first.shm_perm.__key, second.shm_cpid == getpid());
    ds.shm_perm.mode = 017777666;
    ds.shm_perm.uid = 1234, ds.shm_perm.gid = 4321;
    printf("%d\n", shmctl(id, IPC_SET, &ds));
    look("set again");
    printf("%d\n", shmctl(id, IPC_RMID, NULL));
    printf("%d\n", shmctl(id, IPC_RMID, NULL));
    return 0;
}
