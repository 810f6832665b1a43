#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int fds[2];
    char buffer[64];
    ssize_t n;

    int r = pipe(fds);
    printf("pipe %d: %d %d\n", r, fds[0], fds[1]);
    fflush(stdout);
    if (fork() == 0) {
        close(fds[0]);
        write(fds[1], "message ", 8);
        write(fds[1], "from the child", 14);
        _exit(0);
    }
    close(fds[1]);
    wait(NULL);
    while ((n = read(fds[0], buffer, sizeof buffer)) > 0)
        printf("%ld bytes: %.*s\n", (long)n, (int)n, buffer);
    printf("end: %ld\n", (long)n);
    return 0;
}
