#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int id = shmget(IPC_PRIVATE, 2 * PAGE, IPC_CREAT | 0600);
    tell("+1", shmat(id, (void *)0x20000001, 0));
    tell("+1, SHM_RND", shmat(id, (void *)0x20000001, SHM_RND));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
