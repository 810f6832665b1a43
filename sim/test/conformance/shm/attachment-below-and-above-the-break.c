// Attaching inside the heap is EINVAL; right behind the break it goes, and then sbrk into it is ENOMEM, and up to it goes.
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <sys/ipc.h>
#include <sys/shm.h>

static void move(const char *what, long by)
{
    say(what, (long)sbrk(by) == -1 ? -1 : 0);
}

int main(void)
{
    int id = shmget(IPC_PRIVATE, 10 << 10, IPC_CREAT | 0666);

    move("16384", 16384);
    move("-4097", -4097);
    char *p = shmat(id, NULL, 0);
    move("32 KiB", 32 << 10);
    char *end = sbrk(0);
    say("below the break", (long)shmat(id, end - 2048, 0));
    say("below the break, SHM_RND", (long)shmat(id, end - 2048, SHM_RND));
    move("-16000", -16000);
    char *next = (char *)(((unsigned long)sbrk(0) + SHMLBA) & -SHMLBA), *q = shmat(id, next, SHM_RND);
    printf("behind the break %d\n", q == next);
    q[0] = 'q';
    printf("%c\n", p[0]);
    move("into it", SHMLBA);
    say("up to it", brk(next));
    move("a byte more", 1);
    shmdt(q);
    move("when it is gone", SHMLBA);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
