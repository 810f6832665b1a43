#include <signal.h>
#include <stdio.h>

static volatile sig_atomic_t seen;

static void handler(int sig)
{
    seen++;
}

int main(void)
{
    sigset_t set, old, pending;

    signal(SIGUSR1, handler);
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    printf("%d\n", sigprocmask(SIG_BLOCK, &set, &old));
    raise(SIGUSR1);
    raise(SIGUSR1);
    sigpending(&pending);
    printf("seen %d pending %d %d\n", seen, sigismember(&pending, SIGUSR1), sigismember(&pending, SIGUSR2));
    sigprocmask(SIG_SETMASK, &old, NULL);
    sigpending(&pending);
    printf("seen %d pending %d\n", seen, sigismember(&pending, SIGUSR1));
    return 0;
}
