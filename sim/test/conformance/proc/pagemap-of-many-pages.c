#define _GNU_SOURCE
#include "../scan.h"

/* More ranges than the kernel gathers at a time. */
int main(void)
{
    fd = open("/proc/self/pagemap", O_RDONLY);
    char *p = mmap(AT, 2048 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    for (int i = 0; i < 1300; i += 2)
        p[i * PAGE] = 1;
    struct scan a = all();
    a.mask = a.returned = 8;
    a.anyof = 0;
    show("650", &a);
    printf("the last: %ld\n", (long)(out[649].start - (long)AT) / PAGE);
    a.vec_len = 512;
    show("512", &a);
    a.vec_len = 513;
    show("513", &a);
    a.vec_len = 700;
    a.max_pages = 512;
    show("512 pages", &a);
    a.max_pages = 600;
    show("600 pages", &a);
    static uint64_t words[3000];
    long got = pread(fd, words, sizeof words, (long)AT / PAGE * 8);
    int present = 0;
    for (int i = 0; i < 3000; i++)
        present += words[i] >> 63;
    printf("read at once: %ld bytes, %d present\n", got, present);
    printf("not by eights: %s\n", pread(fd, words, 12, 0) < 0 ? strerrorname_np(errno) : "ok");
    printf("not at an eight: %s\n", pread(fd, words, 16, 4) < 0 ? strerrorname_np(errno) : "ok");
    printf("up to the end: %ld\n", (long)pread(fd, words, 4096, (0x7ffffffff000 / PAGE - 3) * 8));
    printf("behind the end: %ld\n", (long)pread(fd, words, 4096, 0x7ffffffff000 / PAGE * 8));
    printf("far behind: %ld\n", (long)pread(fd, words, 4096, 1L << 56));
    return 0;
}
