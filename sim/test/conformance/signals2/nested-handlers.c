#include <signal.h>
#include <stdio.h>
#include <string.h>

static int depth, deepest, budget;
static char log[400];

static void add(const char *f, int s) { sprintf(log + strlen(log), f, s); }

static void handler(int s)
{
    if (++depth > deepest) deepest = depth;
    add("<%d", s);
    if (s == SIGUSR1) raise(SIGUSR2);
    if (s == SIGUSR2) raise(SIGALRM);
    if (s == SIGALRM && budget-- > 0) { raise(SIGUSR1); add("p", 0); }
    add("%d>", s);
    depth--;
}

static void run(int flags, int mask)
{
    struct sigaction sa = { .sa_handler = handler, .sa_flags = flags };

    if (mask) sigaddset(&sa.sa_mask, mask);
    sigaction(SIGUSR1, &sa, NULL); sigaction(SIGUSR2, &sa, NULL); sigaction(SIGALRM, &sa, NULL);
    log[0] = 0; deepest = 0; budget = 1;
    raise(SIGUSR1);
    printf("%d %s\n", deepest, log);
}

int main(void)
{
    run(0, 0);
    run(SA_NODEFER, 0);
    run(0, SIGALRM);
    run(0, SIGUSR2);
    return 0;
}
