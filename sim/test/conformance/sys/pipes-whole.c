#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int p[2], q[2], n, status;
    char b[70000], *at;
    ssize_t r, total = 0;

    printf("%d\n", pipe(p));
    printf("%zd\n", write(p[1], "hello world", 11));
    ioctl(p[0], FIONREAD, &n); printf("%d\n", n);
    r = read(p[0], b, 5); printf("%zd %.5s\n", r, b);
    r = read(p[0], b, 100); printf("%zd\n", r);
    fcntl(p[0], F_SETFL, O_NONBLOCK); printf("%zd", read(p[0], b, 1)); printf(" %d\n", errno == EAGAIN);
    fcntl(p[1], F_SETFL, O_NONBLOCK);
    while ((r = write(p[1], b, 4096)) > 0) total += r;
    printf("%zd %d\n", total, errno == EAGAIN);
    printf("%d\n", fcntl(p[0], F_GETPIPE_SZ));
    printf("%zd\n", read(p[0], b, sizeof b));
    printf("%zd\n", write(p[1], b, sizeof b));
    close(p[1]); while (read(p[0], b, sizeof b) > 0) ; printf("%zd\n", read(p[0], b, 1));
    pipe(p); close(p[0]); signal(SIGPIPE, SIG_IGN); printf("%zd", write(p[1], "x", 1)); printf(" %d\n", errno == EPIPE);
    signal(SIGPIPE, SIG_DFL); fflush(stdout);
    if (fork() == 0) { write(p[1], "x", 1); _exit(1); }
    wait(&status); printf("%d\n", WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE);
    pipe(p); pipe(q); fflush(stdout);
    if (fork() == 0) { close(p[1]); close(q[0]); while ((r = read(p[0], b, 10)) > 0) { for (at = b; at < b + r; at++) if (*at >= 'a' && *at <= 'z') *at -= 32; write(q[1], b, r); } _exit(0); }
    close(p[0]); close(q[1]); write(p[1], "through a filter of ten bytes", 29); close(p[1]);
    for (total = 0; (r = read(q[0], b + total, 100)) > 0; total += r) ;
    printf("%.*s\n", (int)total, b);
    printf("%d", pipe2(p, O_CLOEXEC | O_NONBLOCK)); printf(" %d %d\n", fcntl(p[0], F_GETFD), fcntl(p[1], F_GETFL) & O_NONBLOCK ? 1 : 0);
    printf("%d", pipe2(p, 1 << 30)); printf(" %d\n", errno == EINVAL); printf("%d", pipe((int *)1)); printf(" %d\n", errno == EFAULT);
    return 0;
}
