#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <sys/wait.h>

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#define MADV_GUARD_REMOVE 103
#endif

static void filled_by_a_child(char *p, char value)
{
    int status;
    fflush(stdout);
    if (fork() == 0) {
        memset(p, value, 2 * PAGE);
        _exit(0);
    }
    wait(&status);
    printf("a child: %s\n", WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "stored");
}

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    memset(p, 1, 2 * PAGE);
    say("install", madvise(p, 2 * PAGE, MADV_GUARD_INSTALL));
    filled_by_a_child(p, 'a');
    say("remove", madvise(p, 2 * PAGE, MADV_GUARD_REMOVE));
    printf("%d %d\n", p[0], p[2 * PAGE - 1]);
    filled_by_a_child(p, 'b');
    printf("%d\n", p[0]);
    return 0;
}
