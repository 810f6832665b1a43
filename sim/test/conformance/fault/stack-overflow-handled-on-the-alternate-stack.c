#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static sigjmp_buf out;
static volatile int depth;

static void on_fault(int sig)
{
    siglongjmp(out, 1);
}

static int down(int n)
{
    volatile char room[10000];

    depth = n;
    room[0] = n;
    return down(n + 1) + room[0];
}

int main(void)
{
    struct sigaction action = { .sa_handler = on_fault, .sa_flags = SA_ONSTACK };
    stack_t stack = { .ss_sp = malloc(16384), .ss_size = 16384 };

    sigaltstack(&stack, NULL);
    sigaction(SIGSEGV, &action, NULL);
    if (sigsetjmp(out, 1) == 0)
        down(1);
    printf("stopped after more than 800 calls: %d, fewer than 850: %d\n", depth > 800, depth < 850);
    return 0;
}
