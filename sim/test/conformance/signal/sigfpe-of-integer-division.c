#include <limits.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static sigjmp_buf out;

static void handler(int sig, siginfo_t *info, void *context)
{
    printf("signal %d code %d\n", sig, info->si_code);
    siglongjmp(out, 1);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    volatile int zero = 0, one = 1, minimum = INT_MIN, minus = -1;

    sigaction(SIGFPE, &action, NULL);
    if (!sigsetjmp(out, 1))
        printf("%d\n", one / zero);
    if (!sigsetjmp(out, 1))
        printf("%d\n", one % zero);
    if (!sigsetjmp(out, 1))
        printf("%d\n", minimum / minus);
    printf("%d\n", one / minus);
    return 0;
}
