#include <signal.h>
#include <stdio.h>

static volatile sig_atomic_t count;

static void handler(int sig)
{
    count += sig;
}

int main(void)
{
    void (*old)(int) = signal(SIGUSR1, handler);

    printf("%d\n", old == SIG_DFL);
    printf("%d\n", raise(SIGUSR1));
    printf("%d\n", count);
    raise(SIGUSR1);
    printf("%d\n", count);
    printf("%d\n", signal(SIGUSR1, SIG_IGN) == handler);
    raise(SIGUSR1);
    printf("%d\n", count);
    return 0;
}
