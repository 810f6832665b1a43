/* A mapped file with a hole and an end inside a page: it grows, the hole is written to, and both are seen in the mapping and by read. */
#define _GNU_SOURCE
#include "../memory.h"

static void fill(int fd, char c, long length, long at)
{
    while (length-- > 0)
        pwrite(fd, &c, 1, at++);
}

static void runs(const char *what, const char *p, long length)
{
    long start = 0;
    printf("%s:", what);
    for (long i = 1; i <= length; i++)
        if (i == length || p[i] != p[start]) {
            printf(" %ld of %d", i - start, p[start]);
            start = i;
        }
    putchar('\n');
}

int main(void)
{
    static char text[6 * 4096];
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0777), reader = open("f", O_RDONLY);
    fill(fd, 'a', PAGE, 2 * PAGE);
    fill(fd, 'b', PAGE / 2, 4 * PAGE);
    char *p = mmap(NULL, 4 * PAGE, PROT_READ, MAP_SHARED, reader, 2 * PAGE);
    printf("%d\n", p[PAGE + 2048]);
    fill(fd, 'c', PAGE + PAGE / 2, 4 * PAGE + PAGE / 2);
    runs("mapped", p, 4 * PAGE);
    fill(fd, 'e', PAGE, 3 * PAGE);
    runs("mapped", p, 4 * PAGE);
    printf("fsync %d, munmap %d\n", fsync(fd), munmap(p, 4 * PAGE));
    printf("%zd\n", pread(reader, text, sizeof text, 0));
    runs("read", text, 6 * PAGE);
    return 0;
}
