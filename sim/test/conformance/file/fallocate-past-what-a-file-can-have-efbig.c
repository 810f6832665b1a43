// fallocate looks at the end of the range before anything else of the file system: what no file can have is EFBIG, also for a hole.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

#define HOLE (FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE)
#define MOST (1L << 44)

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    int memory = memfd_create("m", 0);

    say("a hole up to the last block", fallocate(fd, HOLE, MOST - 8192, 4096));
    say("a hole beyond", fallocate(fd, HOLE, MOST - 4096, 4096));
    say("room beyond", fallocate(fd, 0, MOST - 4096, 4096));
    say("room beyond, size kept", fallocate(fd, FALLOC_FL_KEEP_SIZE, MOST, MOST));
    say("zeros beyond", fallocate(fd, FALLOC_FL_ZERO_RANGE, MOST, 4096));
    say("more than there are numbers", fallocate(fd, 0, 1L << 62, 1L << 62));
    say("one more than there are numbers", fallocate(fd, 0, LONG_MAX, 1));
    say("of memory", fallocate(memory, 0, LONG_MAX, 1));
    say("a hole in memory", fallocate(memory, HOLE, LONG_MAX, LONG_MAX));
    say("a hole as far as memory goes", fallocate(memory, HOLE, LONG_MAX - 8191, 4096));
    say("negative", fallocate(fd, 0, -1, 1L << 62));
    unlink("file");
    return 0;
}
