#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t status, code;

static void handler(int sig, siginfo_t *info, void *context)
{
    status = info->si_status;
    code = info->si_code;
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_RESTART };
    int left;

    sigaction(SIGCHLD, &action, NULL);
    if (fork() == 0)
        _exit(9);
    wait(&left);
    printf("status %d, exited %d, wait says %d\n", status, code == CLD_EXITED, WEXITSTATUS(left));
    if (fork() == 0)
        raise(SIGKILL);
    wait(&left);
    printf("status %d, killed %d, wait says %d\n", status, code == CLD_KILLED, WTERMSIG(left));
    return 0;
}
