// What shmctl refuses a user, asked of the kernel itself, as its own and as another's segment.
#define _GNU_SOURCE
#include "../say.h"
#include "../process.h"
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/syscall.h>

static int others;

static void ask(const char *what, int id, int command, void *buffer)
{
    say(what, syscall(SYS_shmctl, id, command, buffer));
}

static void tries(void)
{
    struct shmid_ds ds;

    drop();
    int shut = shmget(0x70b1, 2048, IPC_CREAT | IPC_EXCL);
    int mine = shmget(0x70b2, 2048, IPC_CREAT | IPC_EXCL | 0600);
    int gone = shmget(IPC_PRIVATE, 2048, IPC_CREAT | 0600);
    shmctl(gone, IPC_RMID, NULL);
    ask("stat without the right to read", shut, IPC_STAT, &ds);
    ask("set with a bad buffer", mine, IPC_SET, (void *)-1);
    ask("stat with a bad buffer", mine, IPC_STAT, (void *)-1);
    ask("command -1", mine, -1, &ds);
    ask("id -1", -1, IPC_STAT, &ds);
    ask("removed", gone, IPC_STAT, &ds);
    ask("another's: stat", others, IPC_STAT, &ds);
    ask("another's: remove", others, IPC_RMID, NULL);
    ask("another's: set", others, IPC_SET, &ds);
    ask("another's: lock", others, SHM_LOCK, &ds);
    ask("another's: unlock", others, SHM_UNLOCK, &ds);
    ask("another's: set with a bad buffer", others, IPC_SET, (void *)-1);
    ask("another's: stat with a bad buffer", others, IPC_STAT, (void *)-1);
    ask("mine: lock", mine, SHM_LOCK, NULL);
    shmctl(mine, IPC_STAT, &ds);
    printf("mode %o\n", ds.shm_perm.mode);
    ask("mine: unlock", mine, SHM_UNLOCK, NULL);
    shmctl(mine, IPC_STAT, &ds);
    printf("mode %o\n", ds.shm_perm.mode);
    ask("info with a bad buffer", 0, IPC_INFO, (void *)-1);
    ask("used with a bad buffer", 0, SHM_INFO, (void *)-1);
    ask("without rights: remove", shut, IPC_RMID, NULL);
    ask("mine: remove", mine, IPC_RMID, NULL);
}

int main(void)
{
    others = shmget(IPC_PRIVATE, 2048, IPC_CREAT | 0600);
    child(tries);
    shmctl(others, IPC_RMID, NULL);
    return 0;
}
