#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static int fd;

static void show(const char *what, char *p)
{
    uint64_t entry = 0;

    pread(fd, &entry, 8, (unsigned long)p / 4096 * 8);
    printf("%-18s present %d swapped %d file %d exclusive %d frame %s\n", what, (int)(entry >> 63), (int)(entry >> 62 & 1),
           (int)(entry >> 61 & 1), (int)(entry >> 56 & 1), entry & ((1UL << 55) - 1) ? "set" : "zero");
}

int main(void)
{
    fd = open("/proc/self/pagemap", O_RDONLY);
    char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *s = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    show("untouched", p);
    p[0] = 1;
    show("written", p);
    volatile char c = p[4096];
    show("read", p + 4096);
    p[4096] = 1;
    show("then written", p + 4096);
    s[0] = 1;
    show("shared written", s);
    mprotect(p, 4096, PROT_NONE);
    show("no access", p);
    madvise(p, 4096, MADV_DONTNEED);
    show("dropped", p);
    show("unmapped", (char *)0x10000000);
    return 0;
}
