#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static sigjmp_buf out;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    printf("signal %d code %d address %p\n", info->si_signo, info->si_code, info->si_addr);
    siglongjmp(out, 1);
}

int main(void)
{
    struct sigaction action = { 0 };
    volatile int *p = NULL;

    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO;
    sigemptyset(&action.sa_mask);
    sigaction(SIGSEGV, &action, NULL);
    if (!sigsetjmp(out, 1))
        printf("%d\n", *p);
    if (!sigsetjmp(out, 1))
        printf("%d\n", p[10]);
    if (!sigsetjmp(out, 1))
        p[1000000] = 1;
    puts("done");
    return 0;
}
