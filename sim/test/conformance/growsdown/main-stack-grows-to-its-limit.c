#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

static sigjmp_buf out;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    siglongjmp(out, info->si_code);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK };
    stack_t stack = { .ss_sp = malloc(16384), .ss_size = 16384 };
    volatile char here;
    volatile char *p = &here;
    long reached = 0;

    sigaltstack(&stack, NULL);
    sigaction(SIGSEGV, &action, NULL);
    int code = sigsetjmp(out, 1);
    if (code == 0) {
        for (;;) {
            p -= 4096;
            *p = 1;
            reached = &here - p;
            __asm__ volatile("" ::: "memory");
        }
    }
    printf("code %d, just below 8 MiB: %d\n", code, (&here - p) > (8 << 20) - 65536 && (&here - p) <= (8 << 20) + 4096);
    return 0;
}
