#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

static sigjmp_buf out;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    printf("signal %d code %d address %p\n", sig, info->si_code, info->si_addr);
    siglongjmp(out, 1);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };
    unsigned char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    sigaction(SIGSEGV, &action, NULL);
    p[0] = 0xc3; /* ret */
    if (!sigsetjmp(out, 1)) {
        ((void (*)(void))p)();
        printf("returned\n");
    }
    mprotect(p, 4096, PROT_READ | PROT_EXEC);
    if (!sigsetjmp(out, 1)) {
        ((void (*)(void))p)();
        printf("returned\n");
    }
    if (!sigsetjmp(out, 1))
        ((void (*)(void))0x1234)();
    return 0;
}
