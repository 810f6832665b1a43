#define _GNU_SOURCE
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>

static int id;

static void attached(const char *when)
{
    struct shmid_ds ds;

    shmctl(id, IPC_STAT, &ds);
    printf("%s: %ld\n", when, (long)ds.shm_nattch);
}

int main(void)
{
    id = shmget(IPC_PRIVATE, 4 * 4096, IPC_CREAT | 0600);
    attached("made");
    char *p = shmat(id, NULL, 0);
    attached("attached");
    munmap(p + 4096, 4096);
    attached("a hole");
    printf("remap %d\n", remap_file_pages(p + 2 * 4096, 4096, 0, 0, 0));
    attached("remapped");
    printf("remap %d\n", remap_file_pages(p, 4096, 0, 2, 0));
    attached("remapped the rest");
    shmdt(p);
    attached("detached");
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
