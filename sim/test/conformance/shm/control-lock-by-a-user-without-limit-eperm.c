#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <unistd.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

/* From root to an ordinary user. */
static void drop(void)
{
    setresgid(1000, 1000, 1000);
    setresuid(1000, 1000, 1000);
}

static void limit(int what, rlim_t bytes)
{
    struct rlimit both = { bytes, bytes };

    setrlimit(what, &both);
}

int main(void)
{
    limit(RLIMIT_MEMLOCK, 0);
    drop();
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    say("SHM_LOCK", shmctl(id, SHM_LOCK, NULL));
    say("SHM_UNLOCK", shmctl(id, SHM_UNLOCK, NULL));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
