#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE 4096L

/* Runs something in a child and waits for it. */
static void child(void (*action)(void))
{
    fflush(stdout);
    if (fork() == 0) {
        action();
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
}

static void grow(void)
{
    char *p = sbrk(0);
    printf("child: %d\n", sbrk(16 * PAGE) == p);
}

int main(void)
{
    char *before = sbrk(0);
    child(grow);
    printf("parent: %d\n", sbrk(0) == before);
    return 0;
}
