#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int calls;

static void check(int n) { assert(n > 0 && "must be positive"); calls++; }

int main(void)
{
    int status, pipes[2];
    char b[300], *colon;
    ssize_t n, got = 0;

    check(1);
    assert((calls++, 1));
    printf("%d\n", calls);
    fflush(stdout);
    pipe(pipes);
    if (fork() == 0) {
        dup2(pipes[1], 2);
        check(-1);
        _exit(0);
    }
    close(pipes[1]);
    while ((n = read(pipes[0], b + got, sizeof b - 1 - got)) > 0)
        got += n;
    b[got] = 0;
    wait(&status);
    colon = strstr(b, ".c:");
    printf("%d %d %s", WIFSIGNALED(status), WTERMSIG(status), colon ? colon : b);
    return 0;
}
