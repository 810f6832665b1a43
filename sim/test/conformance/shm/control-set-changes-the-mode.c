#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    struct shmid_ds ds;
    shmctl(id, IPC_STAT, &ds);
    ds.shm_perm.mode = 0640;
    say("IPC_SET", shmctl(id, IPC_SET, &ds));
    shmctl(id, IPC_STAT, &ds);
    printf("%o, %ld bytes, creator %d\n", ds.shm_perm.mode & 0777, (long)ds.shm_segsz, ds.shm_cpid == getpid());
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
