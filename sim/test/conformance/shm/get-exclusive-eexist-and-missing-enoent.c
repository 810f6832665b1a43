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
    say("missing", shmget(0x7078, PAGE, 0600));
    int id = shmget(0x7078, PAGE, IPC_CREAT | IPC_EXCL | 0600);
    say("again", shmget(0x7078, PAGE, IPC_CREAT | IPC_EXCL | 0600));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
