/* SIGCHLD at a child's stop, continuation and end; SA_NOCLDSTOP leaves only the end. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int count, codes[16], statuses[16];

static void on_child(int number, siginfo_t *info, void *context)
{
    codes[count] = info->si_code;
    statuses[count++] = info->si_status;
}

static void round_of(int flags)
{
    struct sigaction action = { .sa_sigaction = on_child, .sa_flags = SA_SIGINFO | SA_RESTART | flags };
    int status;
    pid_t pid;

    count = 0;
    sigaction(SIGCHLD, &action, NULL);
    if ((pid = fork()) == 0)
        for (;;)
            pause();
    usleep(10000);
    kill(pid, SIGSTOP);
    waitpid(pid, &status, WUNTRACED);
    printf("stopped %d\n", WIFSTOPPED(status));
    kill(pid, SIGCONT);
    waitpid(pid, &status, WCONTINUED);
    printf("continued %d\n", WIFCONTINUED(status));
    usleep(10000);
    kill(pid, SIGCONT);
    usleep(10000);
    kill(pid, SIGTERM);
    waitpid(pid, &status, 0);
    usleep(10000);
    for (int i = 0; i < count; i++)
        printf("code %s status %d\n", (const char *[]){ "?", "EXITED", "KILLED", "DUMPED", "TRAPPED", "STOPPED", "CONTINUED" }[codes[i]], statuses[i]);
}

int main(void)
{
    round_of(0);
    round_of(SA_NOCLDSTOP);
    return 0;
}
