#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    say("size 0", shmget(IPC_PRIVATE, 0, IPC_CREAT | 0600));
    int id = shmget(0x7077, PAGE, IPC_CREAT | 0600);
    say("larger than it is", shmget(0x7077, 2 * PAGE, 0));
    say("smaller", shmget(0x7077, 1, 0) < 0 ? -1 : 0);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
