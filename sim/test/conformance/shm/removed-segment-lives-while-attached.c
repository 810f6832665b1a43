#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int id = shmget(0x7079, PAGE, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, 0);
    struct shmid_ds ds;
    say("IPC_RMID", shmctl(id, IPC_RMID, NULL));
    strcpy(p, "alive");
    printf("%s\n", p);
    shmctl(id, IPC_STAT, &ds);
    printf("dest %d\n", (ds.shm_perm.mode & 01000) != 0);
    say("by its key", shmget(0x7079, PAGE, 0));
    shmdt(p);
    say("after shmdt", shmctl(id, IPC_STAT, &ds));
    return 0;
}
