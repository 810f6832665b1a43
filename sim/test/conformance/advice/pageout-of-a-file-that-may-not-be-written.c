#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* Which pages have entries. */
static void present(const char *what, char *p, int pages)
{
    int fd = open("/proc/self/pagemap", O_RDONLY);
    unsigned long entry;

    printf("%s ", what);
    for (int i = 0; i < pages; i++) {
        pread(fd, &entry, 8, ((unsigned long)p / 4096 + i) * 8);
        putchar(entry >> 63 ? '1' : '0');
    }
    putchar('\n');
    close(fd);
}

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600);

    for (int i = 0; i < 4; i++)
        pwrite(fd, "x", 1, i * 4096);
    fsync(fd);
    char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    char *q = mmap(NULL, 4 * 4096, PROT_READ, MAP_SHARED, fd, 0);
    for (int i = 0; i < 2; i++) {
        p[4096] = p[0] + q[0];
        printf("%d\n", madvise(p, 4 * 4096, MADV_PAGEOUT));
        present("private", p, 4);
        munmap(p, 4 * 4096);
        printf("%d\n", madvise(q, 4 * 4096, MADV_PAGEOUT));
        present("shared", q, 4);
        p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
        setresuid(12345, 12345, 12345);
    }
    return 0;
}
