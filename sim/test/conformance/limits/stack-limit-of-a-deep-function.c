#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>

static int depth;

static void deep(void)
{
    volatile char room[16 * 4096];

    room[0] = 1;
    depth++;
    deep();
}

int main(void)
{
    /* Ended by SIGSEGV where the limit is. */
    struct rlimit both = { 256 << 10, 256 << 10 };
    printf("before\n");
    fflush(stdout);
    setrlimit(RLIMIT_STACK, &both);
    deep();
    return 0;
}
