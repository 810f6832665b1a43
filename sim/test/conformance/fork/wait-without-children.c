#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int status = 77;

    errno = 0;
    int r = wait(&status);
    printf("%d %s %d\n", r, strerror(errno), status);
    pid_t pid = fork();
    if (pid == 0)
        _exit(5);
    r = waitpid(pid + 1000, &status, 0);
    printf("%d %s\n", r, strerror(errno));
    r = waitpid(-1, &status, 0);
    printf("%d %d\n", r == pid, WEXITSTATUS(status));
    r = waitpid(pid, &status, WNOHANG);
    printf("%d %s\n", r, strerror(errno));
    return 0;
}
