#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t got;
static void handler(int s) { got = s; }

int main(void)
{
    sigset_t block, old, wait_mask;
    int r;

    signal(SIGUSR1, handler); signal(SIGALRM, handler);
    sigemptyset(&block); sigaddset(&block, SIGUSR1);
    sigprocmask(SIG_BLOCK, &block, &old);
    raise(SIGUSR1);
    printf("%d\n", got);
    wait_mask = old;
    r = sigsuspend(&wait_mask);
    printf("%d %d %d\n", r, errno == EINTR, got == SIGUSR1);
    sigprocmask(SIG_BLOCK, NULL, &wait_mask); printf("%d\n", sigismember(&wait_mask, SIGUSR1));
    if (fork() == 0) { usleep(10000); kill(getppid(), SIGUSR1); _exit(0); }
    got = 0;
    while (!got) sigsuspend(&old);
    printf("%d\n", got == SIGUSR1);
    wait(NULL);
    got = 0;
    alarm(1);
    r = pause();
    printf("%d %d %d\n", r, errno == EINTR, got == SIGALRM);
    return 0;
}
