// Attaching and finding as a user: no such segment, a place inside a page, a segment without any rights, one of another user.
#define _GNU_SOURCE
#include "../say.h"
#include "../process.h"
#include <sys/ipc.h>
#include <sys/shm.h>

static int others;

static void tries(void)
{
    static const struct { const char *name; int flags; } modes[] = { { "read", 0400 }, { "write", 0200 }, { "both", 0600 }, { "none", 0 } };
    drop();
    int mine = shmget(0x70a1, 4, IPC_CREAT | IPC_EXCL | 0600);
    int shut = shmget(0x70a2, 4, IPC_CREAT | IPC_EXCL);
    char *room = shmat(mine, NULL, 0);

    shmdt(room);
    say("no segment", (long)shmat(-1, room, 0));
    say("inside a page", (long)shmat(mine, room + 1, 0));
    say("without rights", (long)shmat(shut, NULL, 0));
    say("without rights, to read", (long)shmat(shut, NULL, SHM_RDONLY));
    say("another's", (long)shmat(others, NULL, 0));
    say("another's, to read", (long)shmat(others, NULL, SHM_RDONLY));
    for (int i = 0; i < 4; i++) {
        say(modes[i].name, shmget(0x70a2, 4, modes[i].flags) < 0 ? -1 : 0);
        say(modes[i].name, shmget(0x70a3, 4, modes[i].flags) < 0 ? -1 : 0);
    }
    say("huge", shmget(IPC_PRIVATE, 4096, IPC_CREAT | SHM_HUGETLB | 0600) < 0 ? -1 : 0);
    shmctl(mine, IPC_RMID, NULL);
    shmctl(shut, IPC_RMID, NULL);
}

int main(void)
{
    others = shmget(0x70a3, 4096, IPC_CREAT | 0600);
    child(tries);
    shmctl(others, IPC_RMID, NULL);
    return 0;
}
