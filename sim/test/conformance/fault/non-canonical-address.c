#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static sigjmp_buf out;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    printf("signal %d code %d address %p\n", sig, info->si_code, info->si_addr);
    siglongjmp(out, 1);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };
    unsigned long addresses[] = { 0x7fffffffffffUL, 0x800000000000UL, 0xdeadbeefdeadbeefUL, 0xffff800000000000UL, 0xffffffffffffffffUL };

    sigaction(SIGSEGV, &action, NULL);
    for (int i = 0; i < 5; i++) {
        if (sigsetjmp(out, 1) == 0)
            printf("%d\n", *(volatile char *)addresses[i]);
    }
    return 0;
}
