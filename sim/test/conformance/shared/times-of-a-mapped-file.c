/* Which times of a file change by mapping it, by loads, by the first store and by later ones, by msync, and by a private mapping. */
#define _GNU_SOURCE
#include "../memory.h"
#include <sys/stat.h>
#include <time.h>

static struct stat then;

static int later(struct timespec a, struct timespec b)
{
    return a.tv_sec != b.tv_sec || a.tv_nsec != b.tv_nsec;
}

static void since(const char *what, int fd)
{
    struct stat now;
    fstat(fd, &now);
    printf("%s: access %d, modification %d, change %d\n", what, later(now.st_atim, then.st_atim), later(now.st_mtim, then.st_mtim),
        later(now.st_ctim, then.st_ctim));
    then = now;
    usleep(20000);
}

int main(void)
{
    int fd = file("f", 2);
    fsync(fd);
    fstat(fd, &then);
    usleep(20000);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    since("mapped", fd);
    volatile char c = p[0];
    since("loaded", fd);
    p[0] = 1;
    since("stored", fd);
    p[1] = 1;
    since("stored again", fd);
    p[PAGE] = 1;
    since("another page", fd);
    msync(p, 2 * PAGE, MS_ASYNC);
    since("async", fd);
    msync(p, 2 * PAGE, MS_SYNC);
    since("sync", fd);
    p[2] = 1;
    since("stored after it", fd);
    munmap(p, 2 * PAGE);
    since("unmapped", fd);
    p = map_file(0x20000000, 2, RW, MAP_PRIVATE, fd, 0);
    p[0] = 2;
    msync(p, 2 * PAGE, MS_SYNC);
    munmap(p, 2 * PAGE);
    int mtime = then.st_mtim.tv_nsec;
    fstat(fd, &then);
    printf("private: modification %d\n", then.st_mtim.tv_nsec != mtime);
    return 0;
}
