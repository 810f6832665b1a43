#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include "../process.h"

#define PAGE 4096L

static int id;

static long attached(void)
{
    struct shmid_ds ds;

    shmctl(id, IPC_STAT, &ds);
    return ds.shm_nattch;
}

static void look(void)
{
    printf("child %ld\n", attached());
    shmdt((void *)0x20000000);
    printf("child after shmdt %ld\n", attached());
}

int main(void)
{
    id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    shmat(id, (void *)0x20000000, 0);
    printf("%ld\n", attached());
    child(look);
    printf("after the child %ld\n", attached());
    munmap((void *)0x20000000, PAGE);
    printf("after munmap %ld\n", attached());
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
