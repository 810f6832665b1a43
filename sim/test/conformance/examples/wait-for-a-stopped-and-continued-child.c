#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int wstatus;
    pid_t w, cpid = fork();

    if (cpid == 0) {
        for (;;)
            pause();
    }
    kill(cpid, SIGSTOP);
    int step = 0;
    do {
        w = waitpid(cpid, &wstatus, WUNTRACED | WCONTINUED);
        if (w == -1) {
            perror("waitpid");
            exit(EXIT_FAILURE);
        }
        if (WIFEXITED(wstatus)) {
            printf("exited, status=%d\n", WEXITSTATUS(wstatus));
        } else if (WIFSIGNALED(wstatus)) {
            printf("killed by signal %d\n", WTERMSIG(wstatus));
        } else if (WIFSTOPPED(wstatus)) {
            printf("stopped by signal %d\n", WSTOPSIG(wstatus));
        } else if (WIFCONTINUED(wstatus)) {
            printf("continued\n");
        }
        if (step == 0)
            kill(cpid, SIGCONT);
        if (step == 1)
            kill(cpid, SIGTERM);
        step++;
    } while (!WIFEXITED(wstatus) && !WIFSIGNALED(wstatus));
    return 0;
}
