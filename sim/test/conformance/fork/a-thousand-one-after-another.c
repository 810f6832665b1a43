// A thousand children one after another: each has another number than the one before, is the one waited for, and ends with its own status.
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int same = 0, right = 0, codes = 0, status;
    pid_t before = 0;

    for (int i = 0; i < 1000; i++) {
        pid_t pid = fork();
        if (pid == 0)
            _exit(i % 256);
        same += pid == before;
        before = pid;
        right += (i % 2 ? wait(&status) : waitpid(pid, &status, 0)) == pid;
        codes += WIFEXITED(status) && WEXITSTATUS(status) == i % 256;
    }
    printf("the same as before %d, waited for %d, statuses %d\n", same, right, codes);
    return 0;
}
