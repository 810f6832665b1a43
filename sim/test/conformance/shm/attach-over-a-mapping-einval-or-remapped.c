#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    anon(0x20000000, 1, RW);
    tell("taken", shmat(id, (void *)0x20000000, 0));
    tell("SHM_REMAP", shmat(id, (void *)0x20000000, SHM_REMAP));
    tell("SHM_REMAP without an address", shmat(id, NULL, SHM_REMAP));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
