#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int signals[] = { SIGKILL, SIGTERM, SIGSEGV, SIGINT, SIGUSR2 };

    for (int i = 0; i < 5; i++) {
        int status;
        pid_t pid = fork();
        if (pid == 0)
            for (;;)
                pause();
        kill(pid, signals[i]);
        waitpid(pid, &status, 0);
        printf("%d: %d\n", signals[i], WIFSIGNALED(status) ? WTERMSIG(status) : -1);
    }
    return 0;
}
