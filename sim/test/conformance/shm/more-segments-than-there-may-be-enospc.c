// Segments until shmget says ENOSPC: that is at shmmni of them, and another can be made when one is removed.
#define _GNU_SOURCE
#include <sched.h>
#include "../say.h"
#include <sys/ipc.h>
#include <sys/shm.h>

static int ids[5000];

int main(void)
{
    struct shminfo limits;
    struct shm_info used;
    int n = 0;

    unshare(CLONE_NEWIPC);
    shmctl(0, IPC_INFO, (void *)&limits);
    while (n < 5000 && (ids[n] = shmget(IPC_PRIVATE, 2048, IPC_CREAT | 0600)) >= 0)
        n++;
    say("one more", ids[n]);
    shmctl(0, SHM_INFO, (void *)&used);
    printf("as many as may be %d\n", used.used_ids == (int)limits.shmmni);
    shmctl(ids[--n], IPC_RMID, NULL);
    ids[n] = shmget(IPC_PRIVATE, 2048, IPC_CREAT | 0600);
    say("after one was removed", ids[n]);
    for (n++; n-- > 0;)
        shmctl(ids[n], IPC_RMID, NULL);
    return 0;
}
