#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void handler(int sig) { }

static void report(const char *what, int r)
{
    printf("%s: %s\n", what, r == 0 ? "ok" : strerror(errno));
}

int main(void)
{
    struct sigaction action = { .sa_handler = handler };

    report("sigaction SIGKILL", sigaction(SIGKILL, &action, NULL));
    report("sigaction SIGSTOP", sigaction(SIGSTOP, &action, NULL));
    report("sigaction 0", sigaction(0, &action, NULL));
    report("sigaction 65", sigaction(65, &action, NULL));
    report("kill with signal 0", kill(getpid(), 0));
    report("kill with signal 99", kill(getpid(), 99));
    report("kill of nobody", kill(99999999, SIGTERM));
    report("raise(-1)", raise(-1));
    printf("signal(SIGKILL): %d\n", signal(SIGKILL, handler) == SIG_ERR);
    return 0;
}
