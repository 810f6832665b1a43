#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <unistd.h>

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
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    struct shmid_ds ds;
    shmctl(id, IPC_STAT, &ds);
    seteuid(1000);
    say("IPC_STAT", shmctl(id, IPC_STAT, &ds));
    say("IPC_SET", shmctl(id, IPC_SET, &ds));
    say("IPC_RMID", shmctl(id, IPC_RMID, NULL));
    say("SHM_LOCK", shmctl(id, SHM_LOCK, NULL));
    tell("shmat", shmat(id, NULL, 0));
    seteuid(0);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
