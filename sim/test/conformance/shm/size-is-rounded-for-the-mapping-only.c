#define _GNU_SOURCE
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../faults.h"

#define PAGE 4096L

int main(void)
{
    int id = shmget(IPC_PRIVATE, 100, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, 0);
    struct shmid_ds ds;
    shmctl(id, IPC_STAT, &ds);
    printf("%ld bytes; last byte of the page %s, next page %s\n", (long)ds.shm_segsz, store(p + 4095, 1), load(p + PAGE));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
