#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

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
