#include <setjmp.h>
#include <stdio.h>

static jmp_buf env;
static int depth;

static void dive(int n)
{
    depth = n;
    if (n == 5)
        longjmp(env, n);
    dive(n + 1);
    printf("never\n");
}

int main(void)
{
    volatile int tries = 0;
    int r = setjmp(env);

    printf("setjmp gave %d, depth %d\n", r, depth);
    tries++;
    if (tries == 1)
        dive(1);
    if (tries == 2)
        longjmp(env, 0);
    printf("%d tries\n", tries);
    return 0;
}
