#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

static volatile int reads;
static void *page;

static void handler(int s, siginfo_t *i, void *c)
{
    ucontext_t *u = c;
    sigset_t *mask = &u->uc_sigmask;

    if (s == SIGUSR1) { sigaddset(mask, SIGUSR2); return; }
    reads = (u->uc_mcontext.gregs[REG_CR2] == (long)i->si_addr) + (u->uc_mcontext.gregs[REG_TRAPNO] == 14) * 2 + (u->uc_mcontext.gregs[REG_RIP] != 0) * 4 + (u->uc_mcontext.gregs[REG_RSP] != 0) * 8;
    mprotect(page, 4096, PROT_READ);
}

int main(void)
{
    struct sigaction sa = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    sigset_t now;

    sigaction(SIGUSR1, &sa, NULL); sigaction(SIGSEGV, &sa, NULL);
    page = mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("%d ", *(volatile int *)page); printf("%d\n", reads);
    raise(SIGUSR1);
    sigprocmask(SIG_BLOCK, NULL, &now);
    printf("%d %d\n", sigismember(&now, SIGUSR2), sigismember(&now, SIGUSR1));
    return 0;
}
