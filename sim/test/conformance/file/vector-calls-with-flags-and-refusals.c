// preadv, pwritev, preadv2, pwritev2, readv, writev, pread, pwrite: pieces, offsets, flags and descriptors that they refuse, and positions.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <limits.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

static char buffer[128];
static struct iovec good[2] = { { buffer, 64 }, { NULL, 0 } }, negative = { buffer, -1 }, nowhere = { (char *)-4096, 64 }, many[IOV_MAX + 1];

static void all(const char *what, int fd, const struct iovec *v, int n, long at)
{
    printf("%s:", what);
    printf(" readv %s", readv(fd, v, n) < 0 ? strerrorname_np(errno) : "ok");
    printf(" writev %s", writev(fd, v, n) < 0 ? strerrorname_np(errno) : "ok");
    printf(" preadv %s", preadv(fd, v, n, at) < 0 ? strerrorname_np(errno) : "ok");
    printf(" pwritev %s", pwritev(fd, v, n, at) < 0 ? strerrorname_np(errno) : "ok");
    printf(" preadv2 %s", preadv2(fd, v, n, at, 0) < 0 ? strerrorname_np(errno) : "ok");
    printf(" pwritev2 %s\n", pwritev2(fd, v, n, at, 0) < 0 ? strerrorname_np(errno) : "ok");
}

static long place(int fd) { return lseek(fd, 0, SEEK_CUR); }

int main(void)
{
    int pipes[2], fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);

    pipe(pipes);
    write(fd, "aaaaaaaaaabbbbbbbbbb", 20);
    for (int i = 0; i <= IOV_MAX; i++)
        many[i] = (struct iovec){ buffer, 0 };
    all("good", fd, good, 2, 0);
    all("no pieces", fd, good, 0, 0);
    all("-1 pieces", fd, good, -1, 0);
    all("too many", fd, many, IOV_MAX + 1, 0);
    all("as many as may be", fd, many, IOV_MAX, 0);
    all("pieces from nowhere", fd, (struct iovec *)8, 1, 0);
    all("a negative length", fd, &negative, 1, 0);
    all("bytes from nowhere", fd, &nowhere, 1, 0);
    all("a negative offset", fd, good, 1, -10);
    all("offset -1", fd, good, 1, -1);
    all("the last offset", fd, good, 1, 0x7fffffffffffffff);
    all("-1", -1, good, 1, 0);
    all("to read", open("file", O_RDONLY), good, 1, 0);
    all("to write", open("file", O_WRONLY), good, 1, 0);
    all("a path", open("file", O_PATH), good, 1, 0);
    all("a directory", open(".", O_RDONLY), good, 1, 0);
    all("a pipe to read", pipes[0], many, 1, 0);
    all("a pipe to write", pipes[1], many, 1, 0);
    all("a socket", socket(AF_UNIX, SOCK_STREAM, 0), many, 1, 0);
    say("flags -1", preadv2(fd, good, 1, 0, -1));
    say("flags -1, to write", pwritev2(fd, good, 1, 0, -1));
    say("flag 0x10000", preadv2(fd, good, 1, 0, 0x10000));
    say("high priority", preadv2(fd, good, 1, 0, RWF_HIPRI));
    say("synchronous, to write", pwritev2(fd, good, 1, 0, RWF_SYNC | RWF_DSYNC));
    say("now", preadv2(fd, good, 1, 0, RWF_NOWAIT));
    printf("append %ld", (long)pwritev2(fd, &(struct iovec){ "end", 3 }, 1, 0, RWF_APPEND));
    printf(", size %ld\n", (long)lseek(fd, 0, SEEK_END));
    say("append to one that reads", pwritev2(open("file", O_RDONLY), good, 1, 0, RWF_APPEND));
    lseek(fd, 7, SEEK_SET);
    struct iovec pieces[3] = { { buffer, 3 }, { buffer + 10, 0 }, { buffer + 20, 4 } };
    printf("preadv2 at -1: %ld", (long)preadv2(fd, pieces, 3, -1, 0));
    printf(" then at %ld", place(fd));
    printf(", at 2: %ld", (long)preadv2(fd, pieces, 3, 2, 0));
    printf(" then at %ld", place(fd));
    printf(", pwritev2 at -1: %ld", (long)pwritev2(fd, pieces, 3, -1, 0));
    printf(" then at %ld\n", place(fd));
    struct iovec half[2] = { { buffer, 10 }, { (char *)8, 10 } };
    printf("a bad second piece: writes %ld", (long)pwritev(fd, half, 2, 0));
    printf(", reads %ld\n", (long)preadv(fd, half, 2, 0));
    int added = open("file", O_RDWR | O_APPEND);
    printf("pwrite of one that appends %ld", (long)pwrite(added, "x", 1, 0));
    printf(", size %ld, at %ld\n", (long)lseek(fd, 0, SEEK_END), place(added));
    say("pread of a pipe", pread(pipes[0], buffer, 1, 0));
    say("pread before the beginning", pread(fd, buffer, 1, -1));
    say("pread of a directory", pread(open(".", O_RDONLY), buffer, 1, 0));
    say("pwrite from nowhere", pwrite(fd, (void *)8, 10, 0));
    say("pwrite of nothing from nowhere", pwrite(fd, (void *)8, 0, 0));
    return 0;
}
