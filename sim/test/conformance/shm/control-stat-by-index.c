#define _GNU_SOURCE
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#ifndef SHM_STAT_ANY
#define SHM_STAT_ANY 15
#endif

#define PAGE 4096L

int main(void)
{
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    struct shmid_ds ds;
    struct shm_info used;
    int most = shmctl(0, SHM_INFO, (void *)&used), found = 0, any = 0;
    for (int i = 0; i <= most; i++) {
        found += shmctl(i, SHM_STAT, &ds) == id;
        any += shmctl(i, SHM_STAT_ANY, &ds) == id;
    }
    printf("%d %d\n", found, any);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
