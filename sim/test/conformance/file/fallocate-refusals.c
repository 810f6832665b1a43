// What fallocate refuses: descriptors, modes, offsets, lengths.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <linux/falloc.h>
#include <sys/socket.h>
#include <unistd.h>

static int fd;

static void ask(const char *what, int on, int mode, long offset, long length)
{
    say(what, fallocate(on, mode, offset, length));
}

int main(void)
{
    static char block[12 * 1024];
    int pipes[2], sockets[2];

    pipe(pipes);
    socketpair(AF_UNIX, SOCK_STREAM, 0, sockets);
    fd = open("written", O_RDWR | O_CREAT | O_TRUNC, 0700);
    write(fd, block, sizeof block);
    int reads = open("written", O_RDONLY), directory = open(".", O_RDONLY), nothing = open("/dev/null", O_RDWR), path = open("written", O_PATH);

    ask("for reading", reads, FALLOC_FL_KEEP_SIZE, 0, 1024);
    ask("for reading, offset -1", reads, 0, -1024, 1024);
    ask("none", -1, 0, 0, 1024);
    ask("a path", path, 0, 0, 1024);
    ask("a pipe", pipes[1], 0, 0, 1024);
    ask("a pipe, for reading", pipes[0], 0, 0, 1024);
    ask("a socket", sockets[0], 0, 0, 1024);
    ask("a directory", directory, 0, 0, 1024);
    ask("a device", nothing, 0, 0, 1024);
    for (int mode = 0; mode < 2; mode++) {
        ask("offset -1", fd, mode, -1024, 1024);
        ask("length -1", fd, mode, 1024, -1024);
        ask("length 0", fd, mode, 12 * 1024, 0);
        ask("length -1 at the end", fd, mode, 12 * 1024, -1024);
        ask("offset -24", fd, mode, -24 * 1024, 1024);
        ask("the last offset", fd, mode, 0x7fffffffffffffff / 1024 * 1024, 1024);
        ask("the greatest length", fd, mode, 1024, 0x7fffffffffffffff / 1024 * 1024);
        ask("both wrap", fd, mode, 0x7fffffffffffffff, 0x7fffffffffffffff);
    }
    ask("a hole without keeping the size", fd, FALLOC_FL_PUNCH_HOLE, 0, 4096);
    ask("a hole and zeros", fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_ZERO_RANGE | FALLOC_FL_KEEP_SIZE, 0, 4096);
    ask("collapse and zeros", fd, FALLOC_FL_COLLAPSE_RANGE | FALLOC_FL_ZERO_RANGE, 0, 4096);
    ask("collapse, size kept", fd, FALLOC_FL_COLLAPSE_RANGE | FALLOC_FL_KEEP_SIZE, 0, 4096);
    ask("insert, size kept", fd, FALLOC_FL_INSERT_RANGE | FALLOC_FL_KEEP_SIZE, 0, 4096);
    ask("collapse at a byte", fd, FALLOC_FL_COLLAPSE_RANGE, 1, 4096);
    ask("collapse to the end", fd, FALLOC_FL_COLLAPSE_RANGE, 4096, 2 * 4096);
    ask("insert at the end", fd, FALLOC_FL_INSERT_RANGE, 3 * 4096, 4096);
    ask("insert at a byte", fd, FALLOC_FL_INSERT_RANGE, 7, 4096);
    ask("unshare", fd, FALLOC_FL_UNSHARE_RANGE, 0, 4096);
    ask("hide stale", fd, FALLOC_FL_NO_HIDE_STALE, 0, 4096);
    ask("mode 0x400", fd, 0x400, 0, 4096);
    ask("a negative mode", fd, -1, 0, 4096);
    int appends = open("written", O_WRONLY | O_APPEND);
    ask("appending", appends, 0, 0, 4096);
    ask("appending, hole", appends, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096);
    ask("appending, collapse", appends, FALLOC_FL_COLLAPSE_RANGE, 0, 4096);
    printf("size %ld\n", (long)lseek(fd, 0, SEEK_END));
    return 0;
}
