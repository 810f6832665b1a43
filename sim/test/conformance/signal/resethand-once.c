#include <signal.h>
#include <stdio.h>

static void handler(int sig)
{
    printf("handled once\n");
    fflush(stdout);
}

int main(void)
{
    struct sigaction action = { .sa_handler = handler, .sa_flags = SA_RESETHAND }, now;

    sigaction(SIGINT, &action, NULL);
    raise(SIGINT);
    sigaction(SIGINT, NULL, &now);
    printf("default again: %d\n", now.sa_handler == SIG_DFL);
    fflush(stdout);
    raise(SIGINT);
    printf("not reached\n");
    return 0;
}
