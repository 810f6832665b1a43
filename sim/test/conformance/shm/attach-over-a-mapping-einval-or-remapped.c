#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

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
