// mprotect splits an attachment and makes parts one again: the number of attachments is that of the mappings, and 0 after shmdt.
#define _GNU_SOURCE
#include "../memory.h"
#include <sys/ipc.h>
#include <sys/shm.h>

static int id;

static void attached(const char *what)
{
    struct shmid_ds ds;

    shmctl(id, IPC_STAT, &ds);
    printf("%s: %lu\n", what, ds.shm_nattch);
}

int main(void)
{
    id = shmget(IPC_PRIVATE, 3 * PAGE, IPC_CREAT | IPC_EXCL | 0600);
    char *p = shmat(id, NULL, 0);

    attached("attached");
    mprotect(p + PAGE, PAGE, PROT_NONE);
    attached("the second page without rights");
    mprotect(p, 2 * PAGE, PROT_WRITE);
    attached("the first two to write");
    mprotect(p + 2 * PAGE, PAGE, PROT_WRITE);
    attached("the third too");
    for (int i = 0; i < 3; i++)
        mprotect(p + i * PAGE, PAGE, PROT_READ);
    attached("all to read, one by one");
    mprotect(p + 2 * PAGE, PAGE, PROT_NONE);
    shmdt(p);
    attached("detached");
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
