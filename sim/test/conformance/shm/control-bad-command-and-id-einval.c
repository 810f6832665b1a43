#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    struct shmid_ds ds;
    say("command 99", shmctl(id, 99, &ds));
    say("no such id", shmctl(0x7fffffff, IPC_STAT, &ds));
    say("bad buffer", shmctl(id, IPC_STAT, (void *)16));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
