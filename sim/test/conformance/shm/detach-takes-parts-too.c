#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../maps.h"
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int id = shmget(IPC_PRIVATE, 3 * PAGE, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, 0);
    munmap(p + PAGE, PAGE);
    say("shmdt", shmdt(p));
    maps(0x20000000, 0x20010000);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
