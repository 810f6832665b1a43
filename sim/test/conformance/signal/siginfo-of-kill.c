#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void handler(int sig, siginfo_t *info, void *context)
{
    printf("%d: signo %d code %d own pid %d uid %d\n", sig, info->si_signo, info->si_code, info->si_pid == getpid(), info->si_uid);
}

int main(void)
{
    struct sigaction action;

    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_SIGINFO;
    action.sa_sigaction = handler;
    sigaction(SIGUSR2, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    kill(getpid(), SIGUSR2);
    raise(SIGTERM);
    return 0;
}
