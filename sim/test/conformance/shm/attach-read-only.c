#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../faults.h"
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

int main(void)
{
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, SHM_RDONLY);
    printf("load %s, store %s\n", load(p), store(p, 1));
    say("made writable", mprotect(p, PAGE, RW));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
