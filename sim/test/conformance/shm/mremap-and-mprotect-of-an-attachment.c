#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

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
