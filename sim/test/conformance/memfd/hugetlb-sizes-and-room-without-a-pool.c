// A file of huge pages while the pool is empty: sizes are multiples of a page, there is no room for any, holes can be made.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#ifndef MFD_HUGE_1GB
#define MFD_HUGE_1GB (30U << 26)
#endif
#define HUGE (2L << 20)

static void describe(int fd)
{
    struct stat st;
    struct statfs fs;

    fstat(fd, &st);
    fstatfs(fd, &fs);
    printf("size %ld blocks %ld page %ld, file system %lx, page %ld %ld\n", st.st_size, st.st_blocks, st.st_blksize,
           (long)fs.f_type, (long)fs.f_bsize, (long)fs.f_frsize);
}

int main(void)
{
    char byte = 1;
    int fd = memfd_create("huge", MFD_HUGETLB | MFD_ALLOW_SEALING);

    describe(fd);
    say("cut to a small page", ftruncate(fd, 4096));
    say("cut", ftruncate(fd, 2 * HUGE));
    say("room", fallocate(fd, 0, 0, HUGE));
    say("room, size kept", fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, HUGE));
    say("room for a part", fallocate(fd, 0, 5, 4096));
    say("room beyond the end", fallocate(fd, 0, 8 * HUGE, HUGE));
    say("zeros", fallocate(fd, FALLOC_FL_ZERO_RANGE, 0, HUGE));
    say("hole", fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, HUGE));
    say("small hole", fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 4096, 4096));
    say("hole without KEEP_SIZE", fallocate(fd, FALLOC_FL_PUNCH_HOLE, 0, HUGE));
    say("no length", fallocate(fd, 0, 0, 0));
    describe(fd);
    say("write", write(fd, "x", 1));
    printf("read %ld %d\n", (long)read(fd, &byte, 1), byte);
    say("shared", mmap(NULL, HUGE, PROT_READ, MAP_SHARED, fd, 0) == MAP_FAILED ? -1 : 0);
    say("a small length", mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0) == MAP_FAILED ? -1 : 0);
    say("a small offset", mmap(NULL, HUGE, PROT_READ, MAP_PRIVATE, fd, 4096) == MAP_FAILED ? -1 : 0);
    say("seal", fcntl(fd, F_ADD_SEALS, F_SEAL_GROW));
    say("grow", ftruncate(fd, 4 * HUGE));
    say("room beyond the end", fallocate(fd, 0, 2 * HUGE, HUGE));
    say("room within", fallocate(fd, 0, 0, HUGE));
    say("shrink", ftruncate(fd, HUGE));
    int large = memfd_create("larger", MFD_HUGETLB | MFD_HUGE_1GB);
    describe(large);
    say("cut to 2 MiB", ftruncate(large, HUGE));
    say("cut to 1 GiB", ftruncate(large, 512 * HUGE));
    return 0;
}
