#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int p[2], q[2], n;
    struct pollfd f[3];
    fd_set r, w;
    struct timeval t = { 0, 1000 };
    char c;

    pipe(p); pipe(q);
    f[0] = (struct pollfd){ p[0], POLLIN }; f[1] = (struct pollfd){ p[1], POLLOUT }; f[2] = (struct pollfd){ 99, POLLIN };
    n = poll(f, 3, 0); printf("%d %x %x %x\n", n, f[0].revents, f[1].revents, f[2].revents);
    write(p[1], "x", 1); n = poll(f, 1, -1); printf("%d %x\n", n, f[0].revents);
    read(p[0], &c, 1); n = poll(f, 1, 5); printf("%d %x\n", n, f[0].revents);
    close(p[1]); n = poll(f, 1, 0); printf("%d %x\n", n, f[0].revents);
    f[0].fd = -1; printf("%d\n", poll(f, 1, 0));
    close(q[0]); f[0] = (struct pollfd){ q[1], POLLOUT }; n = poll(f, 1, 0); printf("%d %x\n", n, f[0].revents);
    pipe(p); FD_ZERO(&r); FD_ZERO(&w); FD_SET(p[0], &r); FD_SET(p[1], &w);
    n = select(p[1] + 1, &r, &w, NULL, &t); printf("%d %d %d\n", n, FD_ISSET(p[0], &r) != 0, FD_ISSET(p[1], &w) != 0);
    FD_ZERO(&r); FD_SET(p[0], &r); n = select(p[0] + 1, &r, NULL, NULL, &t); printf("%d %d\n", n, FD_ISSET(p[0], &r) != 0);
    fflush(stdout);
    if (fork() == 0) { usleep(5000); write(p[1], "y", 1); _exit(0); }
    FD_ZERO(&r); FD_SET(p[0], &r); n = select(p[0] + 1, &r, NULL, NULL, NULL); printf("%d %d\n", n, FD_ISSET(p[0], &r) != 0);
    wait(NULL);
    FD_ZERO(&r); FD_SET(77, &r); n = select(78, &r, NULL, NULL, &t); printf("%d %d\n", n, errno == EBADF);
    n = poll((struct pollfd *)1, 1, 0); printf("%d %d\n", n, errno == EFAULT);
    return 0;
}
