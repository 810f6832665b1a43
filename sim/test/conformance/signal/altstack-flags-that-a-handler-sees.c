// uc_stack of a handler: the alternate stack as it was set, not whether the program is on it; a stack that disarms itself comes back.
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>

static char stack[65536];

static void now(const char *what)
{
    stack_t s;

    sigaltstack(NULL, &s);
    printf("%s: flags %x size %ld\n", what, s.ss_flags, (long)s.ss_size);
}

static void handler(int sig, siginfo_t *info, void *context)
{
    ucontext_t *uc = context;
    char here;

    printf("%s signal %d: on it %d, uc_stack flags %x size %ld at it %d\n", sig == SIGUSR2 ? "nested" : "first", sig,
           &here >= stack && &here < stack + sizeof stack, uc->uc_stack.ss_flags, (long)uc->uc_stack.ss_size,
           uc->uc_stack.ss_sp == stack);
    now("inside");
    if (sig == SIGUSR1)
        raise(SIGUSR2);
}

static void with(const char *what, int flags)
{
    stack_t s = { .ss_sp = stack, .ss_size = sizeof stack, .ss_flags = flags };

    printf("%s: %d\n", what, sigaltstack(&s, NULL));
    now("set");
    raise(SIGUSR1);
    now("after");
}

int main(int argc, char **argv)
{
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_ONSTACK };

    if (argv[0][0] == '?') {
        now("next program");
        return 0;
    }
    sigaction(SIGUSR1, &action, NULL);
    sigaction(SIGUSR2, &action, NULL);
    now("at first");
    raise(SIGUSR1);
    with("plain", 0);
    with("SS_ONSTACK", SS_ONSTACK);
    with("SS_AUTODISARM", 1U << 31);
    fflush(stdout);
    if (fork() == 0) {
        now("child");
        fflush(stdout);
        execl("/proc/self/exe", "?", NULL);
    }
    wait(NULL);
    with("SS_DISABLE", SS_DISABLE);
    with("SS_DISABLE and SS_AUTODISARM", SS_DISABLE | 1U << 31);
    return 0;
}
