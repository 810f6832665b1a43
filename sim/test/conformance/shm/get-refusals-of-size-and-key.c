// shmget: nothing, more than SHMMAX, more than the segment has, one that exists, none that exists; what a new one has.
#define _GNU_SOURCE
#include "../say.h"
#include <sys/ipc.h>
#include <sys/shm.h>
#include <unistd.h>

static void ask(const char *what, key_t key, size_t size, int flags)
{
    int id = shmget(key, size, flags);

    say(what, id < 0 ? -1 : 0);
}

int main(void)
{
    struct shminfo limits;
    struct shmid_ds ds;
    int id = shmget(0x70d1, 2048, IPC_CREAT | IPC_EXCL | 0600);

    shmctl(0, IPC_INFO, (void *)&limits);
    shmctl(id, IPC_STAT, &ds);
    printf("size %zu, mode %o, mine %d\n", ds.shm_segsz, ds.shm_perm.mode, ds.shm_cpid == getpid());
    ask("nothing", 0x70d2, 0, IPC_CREAT | IPC_EXCL | 0600);
    ask("SHMMAX and one", 0x70d2, limits.shmmax + 1, IPC_CREAT | 0600);
    ask("SHMMAX", 0x70d2, limits.shmmax, IPC_CREAT | 0600);
    ask("SHMMAX, unreserved", 0x70d2, limits.shmmax, IPC_CREAT | SHM_NORESERVE | 0600);
    ask("all bits", 0x70d2, -1, IPC_CREAT | 0600);
    ask("twice its size", 0x70d1, 4096, 0600);
    ask("a byte more", 0x70d1, 2049, IPC_CREAT | 0600);
    ask("its size", 0x70d1, 2048, IPC_CREAT | 0600);
    ask("there is one", 0x70d1, 2048, IPC_CREAT | IPC_EXCL | 0600);
    ask("there is one, larger", 0x70d1, 4096, IPC_CREAT | IPC_EXCL | 0600);
    ask("IPC_EXCL alone", 0x70d1, 2048, IPC_EXCL | 0600);
    ask("there is none", 0x70d2, 2048, 0600);
    ask("there is none, nothing", 0x70d2, 0, 0600);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
