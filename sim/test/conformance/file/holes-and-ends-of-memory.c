#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Pages of a mapping that have entries. */
static void present(const char *what, char *p)
{
    int fd = open("/proc/self/pagemap", O_RDONLY);
    unsigned long entry;

    printf("%-28s", what);
    for (int i = 0; i < 6; i++) {
        pread(fd, &entry, 8, ((unsigned long)p / 4096 + i) * 8);
        putchar(entry >> 63 ? '1' : '0');
    }
    putchar('\n');
    close(fd);
}

int main(void)
{
    struct stat st;
    int fd = memfd_create("m", 0), sum = 0;

    ftruncate(fd, 6 * 4096);
    volatile char *p = mmap(NULL, 6 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    for (int i = 0; i < 6; i++)
        sum += p[i * 4096];
    present("all", (char *)p);
    fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 4096 + 10, 100);
    present("a hole in the second page", (char *)p);
    fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 10, 100);
    present("a hole in the first page", (char *)p);
    for (int i = 0; i < 6; i++)
        sum += p[i * 4096];
    fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 100);
    present("a hole at its start", (char *)p);
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    fstat(fd, &st);
    printf("%ld blocks\n", (long)st.st_blocks);
    return 0;
}
