#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static void dump(const char *what)
{
    char line[512];
    FILE *f = fopen("/proc/self/maps", "r");

    puts(what);
    while (fgets(line, sizeof line, f)) {
        unsigned long start = strtoul(line, NULL, 16);
        if (start >= 0x10000000 && start < 0x20000000)
            printf("  %.31s\n", line);
    }
    fclose(f);
}

int main(void)
{
    char *base = (char *)0x10000000;
    int fd = open("data", O_RDWR | O_CREAT, 0600);

    ftruncate(fd, 8 * 4096);
    mmap(base, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0);
    mmap(base + 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 4096);
    dump("offset follows");
    mmap(base + 2 * 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 4096);
    dump("offset does not follow");
    mmap(base + 3 * 4096, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 2 * 4096);
    dump("shared behind private");
    mmap(base + 4 * 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    dump("anonymous behind a file");
    return 0;
}
