#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define AT ((char *)0x200000000000)

struct region {
    uint64_t start, end, categories;
};
struct scan {
    uint64_t size, flags, start, end, walk_end, vec, vec_len, max_pages, inverted, mask, anyof, returned;
};
#define SCAN _IOWR('f', 16, struct scan)

static int fd;
static struct region out[64];

static void show(const char *what, struct scan s)
{
    memset(out, 0, sizeof out);
    long result = ioctl(fd, SCAN, &s);
    printf("%s: ", what);
    if (result < 0)
        printf("%s", strerrorname_np(errno));
    else
        printf("%ld, walk_end %ld:", result, (long)(s.walk_end - (long)AT) / PAGE);
    for (int i = 0; i < result; i++)
        printf(" %ld-%ld:%lx", (long)(out[i].start - (long)AT) / PAGE, (long)(out[i].end - (long)AT) / PAGE, out[i].categories);
    puts("");
}

/* Who watches its own writes: the kernel lifts the protection, and the scan finds what was written and protects it again. */
int main(void)
{
    fd = open("/proc/self/pagemap", O_RDONLY);
    int uffd = syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);
    uint64_t api[3] = {0xaa, 1 << 15 | 1 << 13, 0};
    if (uffd < 0 || ioctl(uffd, 0xc018aa3f, api)) {
        printf("no asynchronous protection: %s\n", strerrorname_np(errno));
        return 0;
    }
    char *p = mmap(AT, 32 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    mmap(AT + 32 * PAGE, 8 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    memset(p, 1, 4 * PAGE);
    uint64_t watch[4] = {(long)p, 32 * PAGE, 2, 0};
    printf("watched: %d\n", ioctl(uffd, 0xc020aa00, watch));
    struct scan s = {sizeof s, 0, (long)AT, (long)AT + 40 * PAGE, 0, (long)out, 64, 0, 0, 2, 0, 0xff};
    show("written before", s);
    struct scan protect = s;
    protect.flags = 3;
    show("protected with all that can't be", protect);
    protect.end = (long)AT + 32 * PAGE;
    show("protected", protect);
    show("nothing is written now", s);
    p[PAGE] = 2;
    p[20 * PAGE] = 2;
    volatile char c = p[2 * PAGE] + p[25 * PAGE];
    show("written: one there, one new; two were read", s);
    protect.max_pages = 1;
    show("one of them protected again", protect);
    show("the other one is left", s);
    protect.max_pages = 0;
    protect.vec = protect.vec_len = 0;
    show("the rest, without being told", protect);
    show("nothing left", s);
    s.mask = s.returned = 1;
    show("what can be protected", s);
    s.mask = 8;
    s.returned = 2 | 8;
    show("present, and written or not", s);
    madvise(p, 2 * PAGE, MADV_DONTNEED);
    s.mask = s.returned = 2;
    show("dropped pages count as written", s);
    s.flags = 1;
    show("over more than can be protected", s);
    s.flags = 0;
    show("after it", s);
    return 0;
}
