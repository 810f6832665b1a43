// Ids of System V IPC in a namespace that is new: indices go up, and round below 64 or below half as many again as there are; above an
// index stands how often they went round.
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>

static int segment(void) { return shmget(IPC_PRIVATE, 1, IPC_CREAT | 0600); }
static int queue(void) { return msgget(IPC_PRIVATE, IPC_CREAT | 0600); }
static int set(void) { return semget(IPC_PRIVATE, 1, IPC_CREAT | 0600); }
static void drop_segment(int id) { shmctl(id, IPC_RMID, NULL); }
static void drop_queue(int id) { msgctl(id, IPC_RMID, NULL); }
static void drop_set(int id) { semctl(id, 0, IPC_RMID); }

static void at(int id) { printf(" %d+%d", id >> 15, id & 0x7fff); }

static void come_and_go(const char *what, int (*make)(void), void (*drop)(int))
{
    int kept[100];

    printf("%s:", what);
    for (int i = 0; i < 300; i++) {
        int id = make();
        if (i % 50 == 0 || i > 295)
            at(id);
        drop(id);
    }
    printf("\n  a hundred that stay:");
    for (int i = 0; i < 100; i++) {
        kept[i] = make();
        if (i % 9 == 0)
            at(kept[i]);
    }
    printf("\n  and go, all but each tenth, then more:");
    for (int i = 0; i < 100; i++)
        if (i % 10)
            drop(kept[i]);
    for (int i = 0; i < 100; i++)
        if (i % 10) {
            kept[i] = make();
            at(kept[i]);
        }
    printf("\n");
    for (int i = 0; i < 100; i++)
        drop(kept[i]);
}

int main(void)
{
    unshare(CLONE_NEWIPC);
    come_and_go("segments", segment, drop_segment);
    come_and_go("queues", queue, drop_queue);
    come_and_go("sets", set, drop_set);
    return 0;
}
