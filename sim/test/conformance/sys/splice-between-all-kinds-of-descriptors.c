// splice between every two kinds of descriptors: which refuse; offsets for pipes, zeros of the devices, files through a pipe and a socket.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum { KINDS = 14 };

static const char *const names[KINDS] = { "file", "path", "directory", "null", "zero", "full", "random", "maps", "pipe r", "pipe w", "socket", "memory", "event", "-1" };
static int fds[KINDS];

static int hangs(int in, int out)
{
    return in == 8 && (out == 0 || out == 9 || out == 10 || out == 11 || out == 3 || out == 4 || out == 5 || out == 6);
}

int main(void)
{
    int pipes[2], sockets[2], more[2], status;
    static char bytes[10000], back[10000];
    off_t offset = 0;

    pipe(pipes), pipe(more);
    socketpair(AF_UNIX, SOCK_STREAM, 0, sockets);
    fds[0] = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    write(fds[0], "contents of a file", 18);
    fds[1] = open("file", O_PATH);
    fds[2] = open(".", O_RDONLY);
    fds[3] = open("/dev/null", O_RDWR), fds[4] = open("/dev/zero", O_RDWR), fds[5] = open("/dev/full", O_RDWR), fds[6] = open("/dev/urandom", O_RDWR);
    fds[7] = open("/proc/self/maps", O_RDONLY);
    fds[8] = pipes[0], fds[9] = pipes[1], fds[10] = sockets[0], fds[11] = memfd_create("m", 0), fds[12] = eventfd(1, 0), fds[13] = -1;
    for (int in = 0; in < KINDS; in++) {
        printf("from %s:", names[in]);
        for (int out = 0; out < KINDS; out++) {
            if (hangs(in, out) || (out == 9 && in == 10) || in == out) {
                printf(" -");
                continue;
            }
            lseek(fds[0], 0, SEEK_SET);
            long r = splice(fds[in], NULL, fds[out], NULL, 1, SPLICE_F_NONBLOCK);
            printf(" %s", r < 0 ? strerrorname_np(errno) : r ? "1" : "0");
            if (r > 0 && out == 9)
                read(pipes[0], bytes, 1);
        }
        printf("\n");
    }
    write(pipes[1], "abcdefghij", 10);
    say("an offset into a pipe", splice(pipes[0], &offset, fds[0], NULL, 5, 0));
    say("an offset for a pipe", splice(fds[0], NULL, pipes[1], &offset, 5, 0));
    say("appending", splice(pipes[0], NULL, open("file", O_WRONLY | O_APPEND), NULL, 5, 0));
    say("neither a pipe", splice(fds[0], NULL, fds[11], NULL, 5, 0));
    say("the same pipe", splice(pipes[0], NULL, pipes[1], NULL, 5, 0));
    say("flags", splice(pipes[0], NULL, fds[0], NULL, 5, 0x40));
    say("nothing", splice(pipes[0], NULL, fds[0], NULL, 0, 0));
    read(pipes[0], bytes, 10);
    for (int device = 4; device < 6; device++)
        for (int n = 0; n < 9; n++) {
            int fail = 0;
            memset(bytes, 0xff, sizeof bytes);
            long r = splice(fds[device], NULL, pipes[1], NULL, 1009 * n, 0), got = r > 0 ? read(pipes[0], bytes, r) : 0;
            for (long i = 0; i < got; i++)
                fail += bytes[i] != 0;
            printf("%ld/%ld/%d ", r, got, fail);
        }
    printf("\n");
    for (unsigned i = 0; i < sizeof bytes; i++)
        bytes[i] = 'a' + i % 26;
    int from = open("from", O_RDWR | O_CREAT | O_TRUNC, 0600), to = open("to", O_RDWR | O_CREAT | O_TRUNC, 0600);
    write(from, bytes, sizeof bytes);
    offset = 0;
    for (long r; (r = splice(from, &offset, pipes[1], NULL, 4000, SPLICE_F_MOVE)) > 0;) {
        printf("%ld ", r);
        splice(pipes[0], NULL, more[1], NULL, r, 0);
        splice(more[0], NULL, to, NULL, r, 0);
    }
    pread(to, back, sizeof back, 0);
    printf("copied %d, offset %ld, positions %ld %ld\n", memcmp(bytes, back, sizeof bytes) == 0, (long)offset, (long)lseek(from, 0, SEEK_CUR), (long)lseek(to, 0, SEEK_CUR));
    offset = 0;
    splice(from, &offset, pipes[1], NULL, 3000, 0);
    printf("to a socket %ld", (long)splice(pipes[0], NULL, sockets[0], NULL, 3000, 0));
    printf(", from it %ld\n", (long)splice(sockets[1], NULL, pipes[1], NULL, 3000, 0));
    read(pipes[0], back, 3000);
    printf("the same %d\n", memcmp(bytes, back, 3000) == 0);
    return 0;
}
