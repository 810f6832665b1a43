#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>

#define PAGE 4096L

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
    tell("+1", shmat(id, (void *)0x20000001, 0));
    tell("+1, SHM_RND", shmat(id, (void *)0x20000001, SHM_RND));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
