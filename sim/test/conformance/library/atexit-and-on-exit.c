#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void one(void) { printf("one "); }
static void two(void) { printf("two "); }
static void more(void) { printf("more "); atexit(one); }
static void with(int status, void *data) { printf("on_exit %d %s ", status, (char *)data); }
static void last(void) { printf("\n"); }
static void quick(void) { printf("quick "); fflush(stdout); }
static void again(void) { printf("exit again "); exit(9); }

__attribute__((destructor)) static void destructor(void) { printf("destructor\n"); }

static void child(int how)
{
    int status;

    fflush(stdout);
    if (fork() == 0) {
        atexit(one); atexit(two); atexit(one);
        switch (how) {
        case 0: exit(1);
        case 1: atexit(more); exit(2);
        case 2: on_exit(with, "data"); exit(3);
        case 3: at_quick_exit(quick); quick_exit(4);
        case 4: _Exit(5);
        case 5: atexit(again); exit(6);
        case 6: for (int i = 0; i < 40; i++) if (atexit(two)) printf("full"); exit(7);
        }
    }
    wait(&status);
    printf("-> %d\n", WEXITSTATUS(status));
}

int main(void)
{
    for (int how = 0; how < 7; how++)
        child(how);
    return 0;
}
