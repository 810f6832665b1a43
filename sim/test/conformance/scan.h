/* PAGEMAP_SCAN of pages from a fixed address on, and what it says of them. */
#include <stdint.h>
#include <sys/ioctl.h>
#include "memory.h"

#define AT ((char *)0x200000000000)

/* struct page_region and struct pm_scan_arg of <linux/fs.h>, which older headers lack. */
struct region {
    uint64_t start, end, categories;
};
struct scan {
    uint64_t size, flags, start, end, walk_end, vec, vec_len, max_pages, inverted, mask, anyof, returned;
};
#define SCAN _IOWR('f', 16, struct scan)

static int fd;
static struct region out[700];

/* What the scan gives: the ranges by page number from AT on, with their categories. */
static void show(const char *what, struct scan *s)
{
    memset(out, 0, sizeof out);
    s->walk_end = 77;
    long result = ioctl(fd, SCAN, s);
    if (result < 0) {
        printf("%s: %s, walk_end %ld\n", what, strerrorname_np(errno), s->walk_end == 77 ? -1 : (long)(s->walk_end - (long)AT) / PAGE);
        return;
    }
    printf("%s: %ld, walk_end %ld:", what, result, (long)(s->walk_end - (long)AT) / PAGE);
    for (int i = 0; i < result && i < 12; i++)
        printf(" %ld-%ld:%lx", (long)(out[i].start - (long)AT) / PAGE, (long)(out[i].end - (long)AT) / PAGE, out[i].categories);
    puts("");
}

/* A scan of 2,048 pages from AT on for every category. */
static struct scan all(void)
{
    struct scan s = {sizeof s, 0, (long)AT, (long)AT + 2048 * PAGE, 0, (long)out, 700, 0, 0, 0, 0xff, 0xff};
    return s;
}
