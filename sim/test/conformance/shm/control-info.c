#define _GNU_SOURCE
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#define PAGE 4096L

int main(void)
{
    struct shminfo info;
    struct shm_info used;
    int before = shmctl(0, SHM_INFO, (void *)&used) < 0;
    long segments = used.used_ids;
    int id = shmget(IPC_PRIVATE, 3 * PAGE, IPC_CREAT | 0600);
    shmctl(0, IPC_INFO, (void *)&info);
    printf("shmmin %lu, shmmni %lu\n", info.shmmin, info.shmmni);
    shmctl(0, SHM_INFO, (void *)&used);
    printf("%ld more\n", used.used_ids - segments);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
