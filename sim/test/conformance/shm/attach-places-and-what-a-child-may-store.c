// Where an attachment lies (none asked for, a page's address, rounded down with SHM_RND), and whether a child may store there.
#define _GNU_SOURCE
#include "../say.h"
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

static int id;

static void at(const char *what, char *wanted, int flags)
{
    struct shmid_ds ds;
    int status;
    char *got = shmat(id, wanted, flags);

    if (got == (char *)-1) {
        say(what, -1);
        return;
    }
    shmctl(id, IPC_STAT, &ds);
    printf("%s: %ld behind, attached %lu, %zu bytes", what, wanted ? (long)(wanted - got) : 0L, ds.shm_nattch, ds.shm_segsz);
    fflush(stdout);
    if (fork() == 0) {
        *got = 'c';
        _exit(0);
    }
    wait(&status);
    if (WIFSIGNALED(status))
        printf(", the child's store: signal %d\n", WTERMSIG(status));
    else
        printf(", stored %c\n", *got);
    shmdt(got);
}

int main(void)
{
    id = shmget(IPC_PRIVATE, sizeof(int), IPC_CREAT | 0600);
    char *room = shmat(id, NULL, 0);

    shmdt(room);
    at("anywhere", NULL, 0);
    at("a page", room, 0);
    at("inside a page", room + SHMLBA - 1, 0);
    at("inside a page, SHM_RND", room + SHMLBA - 1, SHM_RND);
    at("a page, SHM_RDONLY", room, SHM_RDONLY);
    at("anywhere, SHM_RDONLY", NULL, SHM_RDONLY);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
