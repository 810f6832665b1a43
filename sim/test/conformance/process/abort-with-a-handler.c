#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static void handler(int sig)
{
    printf("caught %d\n", sig);
    fflush(stdout);
}

int main(void)
{
    signal(SIGABRT, handler);
    abort();
}
