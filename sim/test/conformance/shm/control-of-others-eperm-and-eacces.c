#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    struct shmid_ds ds;
    shmctl(id, IPC_STAT, &ds);
    seteuid(1000);
    say("IPC_STAT", shmctl(id, IPC_STAT, &ds));
    say("IPC_SET", shmctl(id, IPC_SET, &ds));
    say("IPC_RMID", shmctl(id, IPC_RMID, NULL));
    say("SHM_LOCK", shmctl(id, SHM_LOCK, NULL));
    tell("shmat", shmat(id, NULL, 0));
    seteuid(0);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
