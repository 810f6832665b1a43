#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

static void h(int s) { }
static void si(int s, siginfo_t *i, void *c) { }

int main(void)
{
    struct sigaction a, old;

    memset(&a, 0, sizeof a);
    sigaction(SIGUSR1, NULL, &old); printf("%d %x %d\n", old.sa_handler == SIG_DFL, old.sa_flags, sigismember(&old.sa_mask, SIGINT));
    a.sa_handler = h; a.sa_flags = SA_RESTART | SA_NODEFER; sigaddset(&a.sa_mask, SIGINT); sigaddset(&a.sa_mask, SIGKILL);
    printf("%d\n", sigaction(SIGUSR1, &a, NULL)); sigaction(SIGUSR1, NULL, &old);
    printf("%d %x %d %d\n", old.sa_handler == h, old.sa_flags & ~0x04000000, sigismember(&old.sa_mask, SIGINT), sigismember(&old.sa_mask, SIGKILL));
    a.sa_sigaction = si; a.sa_flags = SA_SIGINFO | SA_RESETHAND | SA_ONSTACK | SA_NOCLDSTOP | SA_NOCLDWAIT; sigaction(SIGUSR1, &a, &old); printf("%d\n", old.sa_handler == h);
    sigaction(SIGUSR1, NULL, &old); printf("%x %d\n", old.sa_flags & ~0x04000000, old.sa_sigaction == si);
    raise(SIGUSR1); sigaction(SIGUSR1, NULL, &old); printf("%d %x\n", old.sa_handler == SIG_DFL, old.sa_flags & ~0x04000000);
    printf("%d", sigaction(SIGKILL, &a, NULL)); printf(" %d ", errno == EINVAL); printf("%d\n", sigaction(SIGKILL, NULL, &old));
    printf("%d", sigaction(0, &a, NULL)); printf(" %d %d", errno == EINVAL, sigaction(65, &a, NULL)); printf(" %d\n", sigaction(64, &a, NULL));
    return 0;
}
