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
    say("size 0", shmget(IPC_PRIVATE, 0, IPC_CREAT | 0600));
    int id = shmget(0x7077, PAGE, IPC_CREAT | 0600);
    say("larger than it is", shmget(0x7077, 2 * PAGE, 0));
    say("smaller", shmget(0x7077, 1, 0) < 0 ? -1 : 0);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
