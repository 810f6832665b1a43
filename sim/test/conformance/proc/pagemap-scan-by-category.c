#define _GNU_SOURCE
#include "../scan.h"

/* Pages by what they are: which match, what is told of them, where the scan stops. */
int main(void)
{
    fd = open("/proc/self/pagemap", O_RDONLY);
    char *p = mmap(AT, 64 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    int file = open("file", O_RDWR | O_CREAT, 0600);
    ftruncate(file, 8 * PAGE);
    char *f = mmap(AT + 100 * PAGE, 8 * PAGE, RW, MAP_SHARED | MAP_FIXED, file, 0);
    char *g = mmap(AT + 600 * PAGE, 8 * PAGE, RW, MAP_PRIVATE | MAP_FIXED, file, 0);
    char *s = mmap(AT + 1500 * PAGE, 8 * PAGE, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    for (int i = 4; i < 8; i++)
        p[i * PAGE] = 1;
    volatile char c = p[9 * PAGE];
    for (int i = 0; i < 8; i++)
        c += f[i * PAGE] + g[i * PAGE];
    g[3 * PAGE] = 1;
    s[PAGE] = 1;
    p[20 * PAGE] = p[22 * PAGE] = 1;
    madvise(p + 30 * PAGE, 2 * PAGE, 102);

    struct scan a = all();
    a.anyof = 0;
    a.returned = 0xfd & ~0x80;
    show("everything, by what is there", &a);
    a.mask = 8;
    show("present", &a);
    a.returned = 0;
    show("present, nothing told", &a);
    a.returned = 8;
    a.inverted = 8;
    show("not present", &a);
    a.mask = 4 | 8;
    a.inverted = 0;
    a.returned = 4 | 8 | 32;
    show("present and of a file", &a);
    a.inverted = 4;
    show("present and not of a file", &a);
    a.inverted = 0;
    a.mask = 0;
    a.anyof = 4 | 32;
    show("of a file or zero", &a);
    a.mask = 32;
    show("zero", &a);
    a.mask = a.returned = 16;
    a.anyof = 0;
    show("swapped, which a guard is", &a);
    a.mask = 8;
    a.returned = 8;
    a.max_pages = 3;
    show("at most three", &a);
    a.max_pages = 4;
    show("at most four", &a);
    a.max_pages = 0;
    a.vec_len = 2;
    show("room for two", &a);
    a.vec_len = 1;
    a.returned = 0;
    show("room for one", &a);
    a.vec_len = 0;
    show("no room", &a);
    a.vec = 0;
    show("no place", &a);
    a = all();
    a.anyof = 0;
    a.mask = a.returned = 2;
    a.end = (long)AT + 64 * PAGE;
    show("written: without a table nothing, with one all", &a);
    a.start = a.end;
    show("an empty range", &a);
    a = all();
    a.mask = a.returned = 8;
    a.start = (long)AT + 5 * PAGE;
    a.end = (long)AT + 6 * PAGE + 1;
    show("an end inside a page", &a);
    a.mask = 64;
    a.end = (long)AT + 64 * PAGE;
    show("huge", &a);
    a.mask = 1;
    show("could be write-protected", &a);
    a.mask = a.returned = 0x100;
    a.anyof = 0;
    show("guards", &a);
    unlink("file");
    return 0;
}
