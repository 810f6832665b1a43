#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int fds[2];
    int same;

    pipe(fds);
    if (fork() == 0) {
        pid_t middle = getpid();
        if (fork() == 0) {
            while (getppid() == middle)
                usleep(1000);
            same = getppid() == middle;
            write(fds[1], &same, sizeof same);
            _exit(0);
        }
        _exit(0);
    }
    wait(NULL);
    read(fds[0], &same, sizeof same);
    printf("parent is still the dead one: %d\n", same);
    return 0;
}
