#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static char log[100];
static int used;

static void handler(int s) { used += sprintf(log + used, "%d(", s); used += sprintf(log + used, ")"); }

int main(void)
{
    static const int all[] = { SIGTERM, SIGHUP, SIGUSR2, SIGUSR1, SIGALRM, SIGCHLD };
    struct sigaction sa = { .sa_handler = handler };
    sigset_t set, none;

    sigfillset(&set);
    sigemptyset(&none);
    sigprocmask(SIG_BLOCK, &set, NULL);
    for (unsigned i = 0; i < sizeof all / sizeof *all; i++) { sigaction(all[i], &sa, NULL); raise(all[i]); }
    sigprocmask(SIG_SETMASK, &none, NULL);
    printf("%s\n", log);
    used = 0;
    sigfillset(&sa.sa_mask);
    sigprocmask(SIG_BLOCK, &set, NULL);
    for (unsigned i = 0; i < sizeof all / sizeof *all; i++) { sigaction(all[i], &sa, NULL); raise(all[i]); }
    sigprocmask(SIG_SETMASK, &none, NULL);
    printf("%s\n", log);
    used = 0;
    sigemptyset(&sa.sa_mask);
    sigaction(SIGRTMIN, &sa, NULL); sigaction(SIGRTMIN + 3, &sa, NULL);
    sigprocmask(SIG_BLOCK, &set, NULL);
    raise(SIGRTMIN + 3); raise(SIGRTMIN); raise(SIGRTMIN + 3); raise(SIGUSR1); raise(SIGUSR1);
    sigprocmask(SIG_SETMASK, &none, NULL);
    printf("%s\n", log);
    return 0;
}
