#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#define MADV_GUARD_REMOVE 103
#endif

static sigjmp_buf out;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    siglongjmp(out, info->si_code);
}

static void probe(const char *what, volatile char *p)
{
    int code = sigsetjmp(out, 1);

    if (code)
        printf("%s: SIGSEGV code %d\n", what, code);
    else
        printf("%s: %d\n", what, *p);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };
    char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    sigaction(SIGSEGV, &action, NULL);
    p[0] = p[4096] = p[8192] = 7;
    printf("install %d\n", madvise(p + 4096, 4096, MADV_GUARD_INSTALL));
    probe("before", p);
    probe("guard", p + 4096);
    probe("after", p + 8192);
    printf("remove %d\n", madvise(p + 4096, 4096, MADV_GUARD_REMOVE));
    probe("no guard", p + 4096);
    return 0;
}
