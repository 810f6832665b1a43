// vmsplice and tee: descriptors, numbers of pieces and pipes that they refuse; a full pipe; the bytes that arrive, and stay.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <sys/uio.h>
#include <unistd.h>

static char page[65536] __attribute__((aligned(4096))), back[65536];
static struct iovec many[IOV_MAX + 1];

int main(void)
{
    int one[2], two[2], fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    struct iovec piece = { page, 128 };

    for (unsigned i = 0; i < sizeof page; i++)
        page[i] = 'A' + i % 26;
    pipe(one), pipe(two);
    say("-1", vmsplice(-1, &piece, 1, 0));
    say("a file", vmsplice(fd, &piece, 1, 0));
    say("a path", vmsplice(open("file", O_PATH), &piece, 1, 0));
    for (int i = 0; i <= IOV_MAX; i++)
        many[i] = (struct iovec){ page, 1 };
    say("too many", vmsplice(one[1], many, IOV_MAX + 1, 0));
    say("none", vmsplice(one[1], many, 0, 0));
    say("from nowhere", vmsplice(one[1], (struct iovec *)8, 1, 0));
    say("a flag", vmsplice(one[1], &piece, 1, 0x40));
    piece.iov_base = (char *)-4096;
    say("bytes from the kernel", vmsplice(one[1], &piece, 1, 0));
    piece.iov_base = (char *)16;
    say("bytes from nowhere", vmsplice(one[1], &piece, 1, SPLICE_F_NONBLOCK));
    piece = (struct iovec){ page, 128 };
    printf("out %ld\n", (long)vmsplice(one[1], &piece, 1, 0));
    printf("to a file %ld", (long)splice(one[0], NULL, fd, NULL, 128, 0));
    printf(", the same %d\n", pread(fd, back, 128, 0) == 128 && memcmp(page, back, 128) == 0);
    write(one[1], "0123456789", 10);
    piece = (struct iovec){ back, 4 };
    printf("into memory %ld", (long)vmsplice(one[0], &piece, 1, 0));
    printf(" %.4s\n", back);
    say("tee: from a file", tee(fd, two[1], 10, 0));
    say("tee: to a file", tee(one[0], fd, 10, 0));
    say("tee: the same pipe", tee(one[0], one[1], 10, 0));
    say("tee: ends exchanged", tee(one[1], two[0], 10, 0));
    say("tee: -1", tee(-1, two[1], 10, 0));
    
    printf("tee %ld\n", (long)tee(one[0], two[1], 100, 0));
    printf("tee of 2 %ld\n", (long)tee(one[0], two[1], 2, 0));
    memset(back, 0, 32);
    printf("%ld", (long)read(one[0], back, 20));
    printf(" %s", back);
    memset(back, 0, 32);
    printf(", %ld", (long)read(two[0], back, 20));
    printf(" %s\n", back);
    say("tee: an empty one, now", tee(one[0], two[1], 10, SPLICE_F_NONBLOCK));
    piece = (struct iovec){ page, sizeof page };
    printf("full with %ld\n", (long)vmsplice(one[1], &piece, 1, 0));
    say("more, now", vmsplice(one[1], &piece, 1, SPLICE_F_NONBLOCK));
    printf("tee of all %ld", (long)tee(one[0], two[1], sizeof page, 0));
    printf(", the same %d\n", read(two[0], back, sizeof back) == sizeof back && memcmp(page, back, sizeof page) == 0);
    close(one[0]);
    signal(SIGPIPE, SIG_IGN);
    say("nobody reads", vmsplice(one[1], &piece, 1, 0));
    return 0;
}
