#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static int calls;
static void handler(int s) { calls++; }

int main(void)
{
    sigset_t set, pending;
    struct sigaction sa;
    int status;

    signal(SIGUSR1, handler); signal(SIGUSR2, SIG_IGN);
    sigemptyset(&set); sigaddset(&set, SIGTERM); sigprocmask(SIG_BLOCK, &set, NULL);
    raise(SIGTERM);
    fflush(stdout);
    if (fork() == 0) {
        raise(SIGUSR1); raise(SIGUSR2);
        sigaction(SIGUSR2, NULL, &sa);
        sigpending(&pending); sigprocmask(SIG_BLOCK, NULL, &set);
        printf("child %d %d %d %d\n", calls, sa.sa_handler == SIG_IGN, sigismember(&pending, SIGTERM), sigismember(&set, SIGTERM));
        fflush(stdout);
        _exit(0);
    }
    wait(&status);
    sigpending(&pending);
    printf("parent %d %d %d\n", calls, sigismember(&pending, SIGTERM), WEXITSTATUS(status));
    signal(SIGTERM, SIG_IGN);
    sigpending(&pending); printf("%d\n", sigismember(&pending, SIGTERM));
    return 0;
}
