#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int global = 1;

int main(void)
{
    volatile int local = 1;
    int status, pid;

    printf("before\n");
    fflush(stdout);
    pid = vfork();
    if (pid == 0) {
        global = 10;
        local = 20;
        write(1, "child first\n", 12);
        _exit(5);
    }
    printf("parent %d %d\n", global, local);
    waitpid(pid, &status, 0);
    printf("%d\n", WEXITSTATUS(status));
    pid = vfork();
    if (pid == 0) {
        execl("/no/such/program", "x", NULL);
        _exit(127);
    }
    waitpid(pid, &status, 0);
    printf("%d\n", WEXITSTATUS(status));
    return 0;
}
