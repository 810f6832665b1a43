#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#define P 4096
int main(void)
{
    int mem = open("/proc/self/mem", O_RDWR);
    char *p = mmap(0, 6 * P, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char b[3 * P];
    memset(p, 'x', 2 * P);
    mprotect(p, P, PROT_NONE);
    mprotect(p + P, P, PROT_READ);
    munmap(p + 3 * P, P);
    ssize_t n = pread(mem, b, 4, (uintptr_t)p); printf("none: %zd %c\n", n, b[0]);
    printf("write none: %zd\n", pwrite(mem, "hello", 5, (uintptr_t)p));
    printf("write read-only: %zd\n", pwrite(mem, "hello", 5, (uintptr_t)p + P));
    printf("there: %.5s\n", p + P);
    mprotect(p, P, PROT_READ);
    printf("there: %.5s\n", p);
    n = pread(mem, b, sizeof b, (uintptr_t)p + P);
    printf("into a hole: %zd\n", n);
    errno = 0;
    n = pread(mem, b, 4, (uintptr_t)p + 3 * P);
    printf("hole: %zd errno %d\n", n, errno);
    n = pread(mem, p + 3 * P, 4, (uintptr_t)p);
    printf("bad buffer: %zd errno %d\n", n, errno);
    n = pwrite(mem, p + 3 * P, 4, (uintptr_t)p);
    printf("bad source: %zd errno %d\n", n, errno);
    int fd = memfd_create("m", 0);
    ftruncate(fd, P);
    char *s = mmap(0, P, PROT_READ, MAP_SHARED, fd, 0);
    n = pwrite(mem, "hi", 2, (uintptr_t)s);
    printf("shared, may be written: %zd %c\n", n, n > 0 ? *s : '-');
    int ro = open("/proc/self/exe", O_RDONLY);
    char *f = mmap(0, P, PROT_READ, MAP_SHARED, ro, 0);
    errno = 0;
    n = pwrite(mem, "hi", 2, (uintptr_t)f);
    printf("shared, may not: %zd errno %d\n", n, errno);
    char *q = mmap(0, P, PROT_READ, MAP_PRIVATE, fd, 0);
    n = pwrite(mem, "own", 3, (uintptr_t)q);
    pread(fd, b, 3, 0);
    printf("private of a file: %zd %.3s, the file %d\n", n, q, b[0]);
    n = pwrite(mem, "z", 1, (uintptr_t)(p + 4 * P));
    printf("never touched: %zd %c\n", n, p[4 * P]);
    n = pread(mem, b, P, (uintptr_t)(p + 5 * P));
    printf("read of it: %zd %d\n", n, b[0]);
    lseek(mem, (uintptr_t)p + P, SEEK_SET);
    n = read(mem, b, 5); printf("by position: %zd %.5s\n", n, b);

    printf("mine: %c\n", p[4 * P]);
    return 0;
}
