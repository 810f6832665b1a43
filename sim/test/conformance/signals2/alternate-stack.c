#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char alt[65536];
static sigjmp_buf back;
static volatile int on_alt;

static void handler(int s, siginfo_t *i, void *c)
{
    char local;
    stack_t st;

    on_alt = &local >= alt && &local < alt + sizeof alt;
    sigaltstack(NULL, &st);
    on_alt = on_alt * 10 + (st.ss_flags == SS_ONSTACK);
    if (s == SIGSEGV) siglongjmp(back, 1);
}

static int endless(int n) { char big[4096]; memset(big, n, sizeof big); return endless(n + 1) + big[n % 4096]; }

int main(void)
{
    struct sigaction sa = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    stack_t st = { .ss_sp = alt, .ss_size = sizeof alt }, old;

    sigaltstack(NULL, &old); printf("%d\n", old.ss_flags == SS_DISABLE);
    printf("%d\n", sigaltstack(&st, NULL));
    sigaltstack(NULL, &old); printf("%d %d %zu\n", old.ss_flags, old.ss_sp == alt, old.ss_size);
    sigaction(SIGUSR1, &sa, NULL); raise(SIGUSR1); printf("%d\n", on_alt);
    sa.sa_flags |= SA_ONSTACK;
    sigaction(SIGUSR1, &sa, NULL); raise(SIGUSR1); printf("%d\n", on_alt);
    sigaction(SIGSEGV, &sa, NULL);
    if (sigsetjmp(back, 1) == 0) endless(0); else printf("overflow caught %d\n", on_alt);
    sigaltstack(NULL, &old); printf("%d\n", old.ss_flags);
    st.ss_size = 100; printf("%d", sigaltstack(&st, NULL)); printf(" %d\n", errno == ENOMEM);
    st.ss_flags = 64; printf("%d", sigaltstack(&st, NULL)); printf(" %d\n", errno == EINVAL);
    st.ss_flags = SS_DISABLE; printf("%d\n", sigaltstack(&st, NULL));
    raise(SIGUSR1); printf("%d\n", on_alt);
    return 0;
}
