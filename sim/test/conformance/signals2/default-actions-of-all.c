#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    struct rlimit none = { 0, 0 };

    setrlimit(RLIMIT_CORE, &none);
    setvbuf(stdout, NULL, _IONBF, 0);
    for (int s = 1; s < 65; s++) {
        int status, pid;
        if (s == 32 || s == 33)
            continue;
        pid = fork();
        if (pid == 0) {
            setpgid(0, 0);
            signal(s, SIG_DFL);
            kill(getpid(), s);
            _exit(5);
        }
        waitpid(pid, &status, WUNTRACED);
        printf("%d:", s);
        if (WIFEXITED(status)) printf("ignored ");
        if (WIFSIGNALED(status)) printf("killed by %d%s ", WTERMSIG(status), WCOREDUMP(status) ? " core" : "");
        if (WIFSTOPPED(status)) { printf("stopped by %d ", WSTOPSIG(status)); kill(pid, SIGKILL); waitpid(pid, &status, 0); }
        if (s % 4 == 0) printf("\n");
    }
    printf("\n");
    return 0;
}
