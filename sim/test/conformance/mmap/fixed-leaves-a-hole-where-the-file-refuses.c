#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#ifndef MAP_SYNC
#define MAP_SYNC 0x80000
#endif
#define P 4096UL

static char text[65536];

static void maps(unsigned long from, unsigned long to)
{
    int fd = open("/proc/self/maps", O_RDONLY), length = 0, n;

    while ((n = read(fd, text + length, sizeof text - 1 - length)) > 0)
        length += n;
    text[length] = 0;
    close(fd);
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        unsigned long start, end;
        char rights[5];

        sscanf(line, "%lx-%lx %4s", &start, &end, rights);
        if (start >= from && start < to)
            printf("  %lu-%lu %s\n", (start - from) / P, (end - from) / P, rights);
    }
}

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600);
    struct rlimit limit = { 1 << 20, RLIM_INFINITY };

    ftruncate(fd, 8 * P);
    char *p = mmap((void *)0x10000000UL, 8 * P, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    memset(p, 1, 8 * P);
    void *q = mmap(p + 2 * P, 2 * P, PROT_READ, MAP_SHARED_VALIDATE | MAP_SYNC | MAP_FIXED, fd, 0);
    printf("the file refuses: %d\n", q == MAP_FAILED ? errno : 0);
    maps((unsigned long)p, (unsigned long)p + 8 * P);
    q = mmap(p + 5 * P, 1UL << 40, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
    munmap(q, 1UL << 40);
    setrlimit(RLIMIT_AS, &limit);
    q = mmap(p + P, 1UL << 30, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    printf("a limit refuses: %d\n", q == MAP_FAILED ? errno : 0);
    maps((unsigned long)p, (unsigned long)p + 8 * P);
    return 0;
}
