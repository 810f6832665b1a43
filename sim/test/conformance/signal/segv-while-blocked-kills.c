#include <signal.h>
#include <stdio.h>

static void handler(int sig)
{
    printf("handler\n");
    fflush(stdout);
}

int main(void)
{
    sigset_t set;

    signal(SIGSEGV, handler);
    sigemptyset(&set);
    sigaddset(&set, SIGSEGV);
    sigprocmask(SIG_BLOCK, &set, NULL);
    printf("blocked\n");
    fflush(stdout);
    *(volatile int *)16 = 1;
    printf("not reached\n");
    return 0;
}
