// A buffer whose last bytes may not be touched: calls that can do a part of the work do it, and where the file stands afterwards.
#define _GNU_SOURCE
#include "../memory.h"
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/uio.h>

static void number(const char *what, long result)
{
    if (result == -1)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %ld\n", what, result);
}

int main(void)
{
    char *p = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *end = p + PAGE, name[] = "file";
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0600), ends[2], pair[2];

    memset(p, 'z', PAGE);
    mprotect(end, PAGE, PROT_NONE);
    write(fd, "0123456789abcdef", 16);
    number("read one of two", pread(fd, end - 1, 2, 0));
    number("read none of two", pread(fd, end, 2, 0));
    number("read nothing", pread(fd, end, 0, 0));
    lseek(fd, 0, SEEK_SET);
    number("read three of eight", read(fd, end - 3, 8));
    number("stands at", lseek(fd, 0, SEEK_CUR));
    number("read none", read(fd, end, 8));
    number("stands at", lseek(fd, 0, SEEK_CUR));
    number("write three of eight", write(fd, end - 3, 8));
    number("stands at", lseek(fd, 0, SEEK_CUR));
    number("write none", write(fd, end, 8));
    struct iovec parts[3] = { { p, 4 }, { end - 2, 4 }, { p, 4 } };
    number("the second part of three", preadv(fd, parts, 3, 0));
    number("written", pwritev(fd, parts, 3, 0));
    parts[0].iov_base = end;
    number("the first part", preadv(fd, parts, 3, 0));
    number("written", pwritev(fd, parts, 3, 0));
    number("parts told behind the end", readv(fd, (struct iovec *)(end - 16), 2));
    pipe(ends);
    number("into a pipe", write(ends[1], end - 1, 2));
    write(ends[1], "abcdefgh", 8);
    number("out of a pipe", read(ends[0], end - 1, 4));
    number("none out of a pipe", read(ends[0], end, 4));
    number("what is left", read(ends[0], p, 20));
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    number("into a socket", write(pair[0], end - 1, 2));
    send(pair[0], "abcd", 4, 0);
    number("out of a socket", recv(pair[1], end - 1, 4, 0));
    number("what is left", recv(pair[1], p, 9, MSG_DONTWAIT));
    number("random", getrandom(end - 4, 8, 0));
    number("none random", getrandom(end, 8, 0));
    strcpy(end - sizeof name, name);
    number("a name up to the end", access(end - sizeof name, F_OK));
    end[-1] = 'x';
    number("a name over the end", access(end - sizeof name, F_OK));
    number("pipe", pipe((int *)(end - 4)));
    number("then a descriptor is", dup(0) - ends[1]);
    unlink(name);
    return 0;
}
