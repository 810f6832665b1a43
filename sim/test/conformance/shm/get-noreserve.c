#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../say.h"

int main(void)
{
    int id = shmget(IPC_PRIVATE, 1UL << 40, IPC_CREAT | SHM_NORESERVE | 0600);
    say("1 TiB", id < 0 ? -1 : 0);
    shmctl(id, IPC_RMID, NULL);
    say("without the flag", shmget(IPC_PRIVATE, 1UL << 40, IPC_CREAT | 0600));
    return 0;
}
