#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    int id = shmget(IPC_PRIVATE, 2 * PAGE, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, 0);
    say("not its start", shmdt(p + PAGE));
    say("misaligned", shmdt(p + 1));
    say("other memory", shmdt(anon(0x30000000, 1, RW)));
    say("its start", shmdt(p));
    say("again", shmdt(p));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
