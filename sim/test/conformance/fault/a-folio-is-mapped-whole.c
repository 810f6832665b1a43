#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define P 4096L
#define AT ((char *)0x20001000)

/* Which of some pages are there: a digit each. */
static void there(int pages)
{
    uint64_t words[16];
    int fd = open("/proc/self/pagemap", O_RDONLY);
    pread(fd, words, 8 * pages, (long)AT / P * 8);
    close(fd);
    putchar(' ');
    for (int i = 0; i < pages; i++)
        putchar('0' + (int)(words[i] >> 63));
}

static void touches(int fd, int pages, int prot, int flags, int where)
{
    for (int from = 0; from < pages; from++) {
        char *p = mmap(AT, 4 * P, prot, flags | MAP_FIXED, fd, from * P);
        if (from + where < pages) {
            if (prot & PROT_WRITE)
                p[where * P] = 1;
            else
                *(volatile char *)(p + where * P);
        }
        there(4);
        munmap(p, 4 * P);
    }
    puts("");
}

/* Files that were written in pieces, mapped from each page on, and touched. */
int main(void)
{
    char *bytes = calloc(16, P);
    for (int piece = 1; piece <= 8; piece++)
        for (int pages = 5; pages < 9; pages++) {
            int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
            for (int i = 0; i < pages; i += piece)
                write(fd, bytes, (i + piece > pages ? pages - i : piece) * P);
            printf("%d pages by %d\n  read: ", pages, piece);
            touches(fd, pages, PROT_READ, MAP_SHARED, 0);
            printf("  read the second:");
            touches(fd, pages, PROT_READ, MAP_PRIVATE, 1);
            printf("  write:");
            touches(fd, pages, PROT_READ | PROT_WRITE, MAP_SHARED, 0);
            printf("  write the third:");
            touches(fd, pages, PROT_READ | PROT_WRITE, MAP_SHARED, 2);
            printf("  copy:");
            touches(fd, pages, PROT_READ | PROT_WRITE, MAP_PRIVATE, 1);
            close(fd);
            unlink("file");
        }
    return 0;
}
