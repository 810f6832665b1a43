// What a child unsets and sets in its environment and its variables is not seen by the parent, whichever is looked at in between.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int variable = 1;

static void tell(const char *who)
{
    printf("%s: %s %d\n", who, getenv("WORD") ?: "none", variable);
    fflush(stdout);
}

int main(void)
{
    int to[2], from[2];
    char byte;

    setenv("WORD", "parent", 0);
    pipe(to), pipe(from);
    if (fork() == 0) {
        tell("child");
        unsetenv("WORD"), variable = 2;
        tell("child");
        write(from[1], "x", 1);
        read(to[0], &byte, 1);
        setenv("WORD", "child", 0), variable = 3;
        tell("child");
        write(from[1], "x", 1);
        read(to[0], &byte, 1);
        _exit(0);
    }
    for (int i = 0; i < 2; i++) {
        read(from[0], &byte, 1);
        tell("parent");
        write(to[1], "x", 1);
    }
    wait(NULL);
    tell("parent");
    return 0;
}
