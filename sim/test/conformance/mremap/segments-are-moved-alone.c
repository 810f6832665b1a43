#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>

#define P 4096UL

static void show(const char *what, char *p, unsigned long length, char *to)
{
    void *r = mremap(p, length, length, MREMAP_MAYMOVE | MREMAP_FIXED, to);
    unsigned char vec[4];

    printf("%s: %d;", what, r == MAP_FAILED ? errno : 0);
    for (int i = 0; i < 4; i++)
        printf(" %d%d", mincore(p + i * P, P, vec) == 0, mincore(to + i * P, P, vec) == 0);
    putchar('\n');
}

int main(void)
{
    char *p = (char *)0x10000000UL, *to = (char *)0x20000000UL;
    int id = shmget(IPC_PRIVATE, P, IPC_CREAT | 0600);

    mmap(p, 4 * P, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    shmat(id, p + 2 * P, SHM_REMAP);
    shmctl(id, IPC_RMID, NULL);
    show("memory, then a segment", p, 4 * P, to);
    show("a segment, then memory", p + 2 * P, 2 * P, to + 2 * P);
    show("a segment", p + 2 * P, P, to + 2 * P);
    return 0;
}
