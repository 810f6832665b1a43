/* Where one file was mapped the other is afterwards, and what is read there is that one's. */
#define _GNU_SOURCE
#include "../memory.h"

static int with(const char *name, const char *text)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0600);
    write(fd, text, strlen(text));
    return fd;
}

int main(void)
{
    int one = with("one", "first text"), two = with("two", "other text");
    char *p = mmap(NULL, 64, PROT_READ, MAP_PRIVATE, one, 0);
    char *q = mmap(NULL, 64, PROT_READ, MAP_PRIVATE, two, 0);
    printf("%s, %s\n", p, q);
    munmap(p, 64);
    munmap(q, 64);
    char *r = mmap(q, 64, PROT_READ, MAP_PRIVATE, one, 0);
    char *s = mmap(p, 64, PROT_READ, MAP_PRIVATE, two, 0);
    printf("places changed %d, %s, %s\n", r == q && s == p, r, s);
    return 0;
}
