#include <errno.h>
#include <signal.h>
#include <stdio.h>

static void show(const char *label, const sigset_t *s)
{
    printf("%s:", label);
    for (int i = 1; i < 65; i++)
        if (sigismember(s, i) == 1)
            printf(" %d", i);
    printf("\n");
}

static int count;
static void handler(int s) { count = count * 100 + s; }

int main(void)
{
    sigset_t a, b, old;

    sigemptyset(&a); show("empty", &a);
    sigfillset(&a); show("full", &a);
    sigemptyset(&a); sigaddset(&a, SIGUSR1); sigaddset(&a, SIGTERM); show("two", &a);
    sigdelset(&a, SIGTERM); show("one", &a);
    printf("%d", sigaddset(&a, 0)); printf(" %d ", errno == EINVAL); printf("%d %d\n", sigaddset(&a, 65), sigismember(&a, 99));
    sigprocmask(SIG_SETMASK, NULL, &old); show("start", &old);
    sigprocmask(SIG_BLOCK, &a, &old);
    sigemptyset(&b); sigaddset(&b, SIGUSR2); sigaddset(&b, SIGKILL); sigaddset(&b, SIGSTOP);
    sigprocmask(SIG_BLOCK, &b, NULL);
    sigprocmask(SIG_BLOCK, NULL, &old); show("blocked", &old);
    signal(SIGUSR1, handler); signal(SIGUSR2, handler);
    raise(SIGUSR2); raise(SIGUSR1); raise(SIGUSR1);
    sigpending(&b); show("pending", &b);
    printf("%d\n", count);
    sigprocmask(SIG_UNBLOCK, &a, NULL); printf("%d\n", count);
    sigemptyset(&a); sigprocmask(SIG_SETMASK, &a, NULL); printf("%d\n", count);
    printf("%d", sigprocmask(99, &a, NULL)); printf(" %d\n", errno == EINVAL);
    sigpending(&b); show("none", &b);
    return 0;
}
