#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    say("missing", shmget(0x7078, PAGE, 0600));
    int id = shmget(0x7078, PAGE, IPC_CREAT | IPC_EXCL | 0600);
    say("again", shmget(0x7078, PAGE, IPC_CREAT | IPC_EXCL | 0600));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
