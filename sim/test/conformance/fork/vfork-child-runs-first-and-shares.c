#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int counter = 1;

int main(void)
{
    int status;
    pid_t pid = vfork();

    if (pid == 0) {
        counter++;
        _exit(4);
    }
    printf("counter %d\n", counter);
    waitpid(pid, &status, 0);
    printf("exit %d\n", WEXITSTATUS(status));
    return 0;
}
