// A removed segment is its process's as long as it lives; the key makes a new one of zeros; two attachments and a child have one memory.
#define _GNU_SOURCE
#include "../say.h"
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SIZE = 16 };

static const char data[SIZE] = "fifteen letters";

static void same(const char *what, const char *p)
{
    printf("%s: %s\n", what, memcmp(p, data, SIZE) == 0 ? "the same" : *p == 0 ? "zeros" : "other");
    fflush(stdout);
}

int main(void)
{
    int ready[2], go[2];
    char byte;

    fflush(stdout);
    if (fork() == 0) {
        int id = shmget(0x70f1, SIZE, IPC_CREAT | 0666);
        char *p = shmat(id, NULL, 0);
        memcpy(p, data, SIZE);
        shmctl(id, IPC_RMID, NULL);
        same("removed", p);
        _exit(0);
    }
    wait(NULL);
    int id = shmget(0x70f1, SIZE, IPC_CREAT | 0666);
    char *p = shmat(id, NULL, 0);
    same("made anew", p);
    memcpy(p, data, SIZE);
    char *q = shmat(id, NULL, 0);
    printf("elsewhere %d\n", p != q);
    same("attached twice", q);
    q[0] = 'F';
    printf("%c\n", p[0]);
    q[0] = data[0];
    say("inside its page", (long)shmat(id, p + SIZE / 2, 0));
    if (fork() == 0) {
        same("inherited", p);
        _exit(0);
    }
    wait(NULL);
    shmdt(p), shmdt(q);
    pipe(ready), pipe(go);
    if (fork() == 0) {
        read(go[0], &byte, 1);
        char *mine = shmat(shmget(0x70f1, SIZE, IPC_CREAT | 0666), NULL, 0), *again = shmat(shmget(0x70f1, SIZE, 0), NULL, 0);
        same("found by a child", mine);
        same("and again", again);
        mine[1] = 'I';
        _exit(0);
    }
    p = shmat(id, NULL, 0);
    memcpy(p, data, SIZE);
    write(go[1], "x", 1);
    wait(NULL);
    printf("stored by the child %c\n", p[1]);
    for (int i = 0; i < 500; i++) {
        q = shmat(id, NULL, 0);
        q[2] = i;
        shmdt(q);
    }
    struct shmid_ds ds;
    shmctl(id, IPC_STAT, &ds);
    printf("after five hundred attachments %lu\n", ds.shm_nattch);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
