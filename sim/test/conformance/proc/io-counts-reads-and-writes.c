/* /proc/self/io: bytes and calls of read and write, whatever they are of; failed calls count as calls. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static long before[4];

static void told(const char *what)
{
    char text[500];
    long now[4];
    int fd = open("/proc/self/io", O_RDONLY);
    ssize_t n = read(fd, text, sizeof text - 1);

    text[n] = 0;
    close(fd);
    sscanf(text, "rchar: %ld\nwchar: %ld\nsyscr: %ld\nsyscw: %ld", &now[0], &now[1], &now[2], &now[3]);
    /* The read of the file itself is not counted yet when its text is made, but at the next reading. */
    if (what)
        printf("%s: wchar %ld syscr %ld syscw %ld\n", what, now[1] - before[1], now[2] - before[2] - 1, now[3] - before[3]);
    memcpy(before, now, sizeof before);
}

int main(void)
{
    char buffer[100] = "";
    int fd = memfd_create("io", 0), pipes[2];
    static char own[4096];

    setvbuf(stdout, own, _IOFBF, sizeof own);
    pipe(pipes);
    told(NULL);
    write(fd, buffer, 100);
    told("write of 100");
    pread(fd, buffer, 50, 0);
    told("pread of 50");
    pread(fd, buffer, 50, 200);
    told("pread beyond the end");
    write(fd, NULL, 10);
    told("write that fails");
    write(pipes[1], buffer, 7);
    read(pipes[0], buffer, 100);
    told("a pipe, both ends");
    lseek(fd, 0, SEEK_END);
    told("lseek");
    write(-1, buffer, 1);
    told("no such descriptor");
    return 0;
}
