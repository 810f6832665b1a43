// sendfile: which of offset and positions move, where the bytes go; descriptors, offsets, pointers to offsets that it refuses.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <unistd.h>

static int in, out;

static void move(const char *what, off_t *offset, size_t count)
{
    lseek(in, 3, SEEK_SET);
    long r = sendfile(out, in, offset, count);

    printf("%s: %ld %s, offset %ld, in at %ld, out at %ld\n", what, r, r < 0 ? strerrorname_np(errno) : "", offset ? (long)*offset : -1L, (long)lseek(in, 0, SEEK_CUR), (long)lseek(out, 0, SEEK_CUR));
}

int main(void)
{
    static const struct { const char *name; int prot; } places[] = {
        { "no right", PROT_NONE }, { "to read", PROT_READ }, { "to execute", PROT_EXEC }, { "to read and execute", PROT_READ | PROT_EXEC },
    };
    off_t at = 0;
    int sockets[2];
    char bytes[256] = "";

    in = open("in", O_RDWR | O_CREAT | O_TRUNC, 0600);
    out = open("out", O_RDWR | O_CREAT | O_TRUNC, 0600);
    write(in, "abcdefghijklmnopqrstuvwxyz", 26);
    write(out, "hello", 5);
    move("from 0", &at, 26);
    at = 2;
    move("from 2", &at, 24);
    move("from the end", &at, 24);
    move("by position", NULL, 5);
    move("by position, more than there is", NULL, 100);
    move("nothing", NULL, 0);
    at = -1;
    move("from -1", &at, 1);
    at = 0x7fffffffffffffff;
    move("from the last place", &at, 2);
    printf("%ld %s\n", (long)pread(out, bytes, sizeof bytes - 1, 0), bytes);
    say("out -1", sendfile(-1, in, NULL, 1));
    say("out to read", sendfile(open("in", O_RDONLY), in, NULL, 1));
    say("in -1", sendfile(out, -1, NULL, 1));
    say("in to write", sendfile(out, open("out", O_WRONLY), NULL, 1));
    say("out appending", sendfile(open("out", O_WRONLY | O_APPEND), in, NULL, 1));
    for (int i = 0; i < 4; i++) {
        off_t *p = mmap(NULL, 4096, places[i].prot, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        say(places[i].name, sendfile(out, in, p, 3));
        munmap(p, 4096);
        if (i == 3)
            say("unmapped", sendfile(out, in, p, 3));
    }
    socketpair(AF_UNIX, SOCK_STREAM, 0, sockets);
    fcntl(sockets[1], F_SETFL, O_NONBLOCK);
    static char block[65536];
    while (write(sockets[1], block, sizeof block) > 0)
        ;
    at = 0;
    say("to a full socket", sendfile(sockets[1], in, &at, 10));
    printf("offset %ld\n", (long)at);
    ftruncate(in, 4L << 30);
    pwrite(in, "far", 3, 3L << 30);
    at = 3L << 30;
    move("from 3 GiB", &at, 1 << 20);
    pread(out, bytes, 3, lseek(out, 0, SEEK_CUR) - (1 << 20));
    printf("%.3s, to the size %ld\n", bytes, (long)lseek(out, 0, SEEK_END));
    int memory = memfd_create("m", 0);
    write(memory, "memory", 6);
    at = 1;
    printf("memory %ld", (long)sendfile(out, memory, &at, 9));
    printf(" at %ld\n", (long)at);
    return 0;
}
