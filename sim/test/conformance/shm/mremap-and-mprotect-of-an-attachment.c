#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int id = shmget(IPC_PRIVATE, 2 * PAGE, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, 0);
    say("mprotect", mprotect(p, PAGE, PROT_READ));
    tell("mremap", mremap(p + PAGE, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000));
    struct shmid_ds ds;
    shmctl(id, IPC_STAT, &ds);
    printf("%ld attached\n", (long)ds.shm_nattch);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
