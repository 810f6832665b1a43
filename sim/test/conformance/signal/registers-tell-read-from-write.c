#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <ucontext.h>

static sigjmp_buf out;

static void handler(int sig, siginfo_t *info, void *context)
{
    ucontext_t *uc = context;
    long err = uc->uc_mcontext.gregs[REG_ERR];

    printf("%s, page %s, trap %lld, address %s\n", err & 2 ? "write" : "read", err & 1 ? "present" : "absent",
           (long long)uc->uc_mcontext.gregs[REG_TRAPNO], (void *)uc->uc_mcontext.gregs[REG_CR2] == info->si_addr ? "same" : "other");
    siglongjmp(out, 1);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    volatile char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    sigaction(SIGSEGV, &action, NULL);
    p[0] = 1;
    mprotect((void *)p, 8192, PROT_READ);
    if (!sigsetjmp(out, 1))
        p[0] = 2;
    if (!sigsetjmp(out, 1))
        p[4096] = 2;
    mprotect((void *)p, 8192, PROT_NONE);
    if (!sigsetjmp(out, 1))
        p[0];
    munmap((void *)p, 8192);
    if (!sigsetjmp(out, 1))
        p[0];
    if (!sigsetjmp(out, 1))
        p[0] = 1;
    return 0;
}
