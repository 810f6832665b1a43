#include <signal.h>
#include <stdio.h>

static volatile int depth, deepest, calls;

static void handler(int sig)
{
    calls++;
    if (++depth > deepest)
        deepest = depth;
    if (calls < 4)
        raise(sig);
    depth--;
}

static void run(int flags)
{
    struct sigaction action = { .sa_handler = handler, .sa_flags = flags };

    depth = deepest = calls = 0;
    sigaction(SIGUSR1, &action, NULL);
    raise(SIGUSR1);
    printf("calls %d, deepest %d\n", calls, deepest);
}

int main(void)
{
    run(0);
    run(SA_NODEFER);
    return 0;
}
