#define _GNU_SOURCE
#include "../scan.h"

/* Which check of PAGEMAP_SCAN says no, in order. */
int main(void)
{
    fd = open("/proc/self/pagemap", O_RDONLY);
    char *p = mmap(AT, 8 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    p[0] = p[2 * PAGE] = 1;
    struct scan a = all();
    a.mask = a.returned = 8;
    a.anyof = 0;
    struct scan b = a;
    show("fine", &b);
    b.size = 95;
    b.flags = 4;
    show("size", &b);
    b = a, b.flags = 4;
    show("flags", &b);
    b = a, b.flags = 1UL << 40;
    show("flags, high", &b);
    b = a, b.mask = 0x1000;
    show("a category unknown", &b);
    b = a, b.returned = 1UL << 63;
    show("a category unknown, to tell", &b);
    b = a, b.inverted = 0x200;
    b.start++;
    show("a category unknown, inverted", &b);
    b = a, b.start++;
    b.end = -1;
    show("start misaligned", &b);
    b = a, b.end = -1;
    show("end out of reach", &b);
    b = a, b.end = b.start - PAGE;
    show("end before start", &b);
    b = a, b.vec = 0;
    show("a length without a place", &b);
    b = a, b.vec = -4096;
    show("a place out of reach", &b);
    b = a, b.vec_len = 1UL << 60;
    show("a length out of reach", &b);
    b = a, b.vec = 4096;
    show("a place that is not mapped", &b);
    b = a, b.flags = 2;
    show("asked for what can't be protected", &b);
    b = a, b.flags = 1;
    show("protect: passed over", &b);
    b = a, b.flags = 3;
    show("both", &b);
    b.start = b.end = (long)AT + 2048 * PAGE;
    show("both, over nothing", &b);
    printf("argument not there: %s\n", ioctl(fd, SCAN, 5L) < 0 ? strerrorname_np(errno) : "ok");
    printf("another request: %s\n", ioctl(fd, _IOWR('f', 15, struct scan), &b) < 0 ? strerrorname_np(errno) : "ok");
    struct scan *r = mmap(0, PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    *r = a;
    mprotect(r, PAGE, PROT_READ);
    printf("argument not writable: %s\n", ioctl(fd, SCAN, r) < 0 ? strerrorname_np(errno) : "ok");
    return 0;
}
