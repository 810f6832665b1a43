#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    pid_t pids[8];
    int status, sum = 0;

    for (int i = 0; i < 8; i++) {
        pids[i] = fork();
        if (pids[i] == 0)
            _exit(i * i);
    }
    for (int i = 7; i >= 0; i--) {
        waitpid(pids[i], &status, 0);
        printf("child %d: %d\n", i, WEXITSTATUS(status));
        sum += WEXITSTATUS(status);
    }
    printf("sum %d\n", sum);
    return sum;
}
