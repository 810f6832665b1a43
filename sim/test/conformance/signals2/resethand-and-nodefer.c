#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int calls;
static void count(int s) { calls++; }
static void again(int s) { if (++calls < 4) raise(s); }

static int child(void (*f)(int), int flags, int times)
{
    int status;

    fflush(stdout);
    if (fork() == 0) {
        struct sigaction sa = { .sa_handler = f, .sa_flags = flags }, now;
        sigaction(SIGUSR1, &sa, NULL);
        for (int i = 0; i < times; i++) {
            raise(SIGUSR1);
            sigaction(SIGUSR1, NULL, &now);
            printf("%d%s ", calls, now.sa_handler == SIG_DFL ? "d" : "h");
            fflush(stdout);
        }
        _exit(0);
    }
    wait(&status);
    printf("-> %d\n", WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status));
    return 0;
}

int main(void)
{
    child(count, 0, 3);
    child(count, SA_RESETHAND, 2);
    child(again, 0, 1);
    child(again, SA_NODEFER, 1);
    child(again, SA_RESETHAND | SA_NODEFER, 1);
    signal(SIGUSR1, count);
    printf("%d ", signal(SIGUSR1, SIG_IGN) == count); printf("%d ", signal(SIGUSR1, SIG_DFL) == SIG_IGN); printf("%d\n", signal(SIGKILL, count) == SIG_ERR);
    return 0;
}
