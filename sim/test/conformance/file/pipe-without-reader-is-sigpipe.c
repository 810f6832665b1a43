#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    int fds[2];

    pipe(fds);
    close(fds[0]);
    signal(SIGPIPE, SIG_IGN);
    long r = write(fds[1], "x", 1);
    printf("%ld %s\n", r, strerror(errno));
    fflush(stdout);
    signal(SIGPIPE, SIG_DFL);
    write(fds[1], "x", 1);
    printf("not reached\n");
    return 0;
}
