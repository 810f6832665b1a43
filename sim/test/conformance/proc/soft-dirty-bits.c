#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define PRIV (MAP_PRIVATE | MAP_ANONYMOUS)
#define AT ((char *)0x200000000000)

/* Bit 55 of eight pages and whether the mapping has sd, where the kernel tracks it. */
static void show(const char *what)
{
    uint64_t words[12];
    int fd = open("/proc/self/pagemap", O_RDONLY);
    pread(fd, words, sizeof words, (long)AT / PAGE * 8);
    close(fd);
    printf("%s:", what);
    for (int i = 0; i < 12; i++)
        printf(" %c%c", words[i] >> 63 ? 'p' : '-', words[i] >> 55 & 1 ? 's' : '-');
    FILE *f = fopen("/proc/self/smaps", "r");
    char line[400], *end;
    int inside = 0;
    while (fgets(line, sizeof line, f)) {
        unsigned long start = strtoul(line, &end, 16);
        if (*end == '-')
            inside = start >= (unsigned long)AT && start < (unsigned long)AT + 12 * PAGE;
        else if (inside && !strncmp(line, "VmFlags:", 8))
            printf(" |%s", strstr(line, " sd") ? " sd" : "");
    }
    puts("");
    fclose(f);
}

static void clear(void)
{
    int fd = open("/proc/self/clear_refs", O_WRONLY);
    write(fd, "4", 1);
    close(fd);
}

int main(void)
{
    char *p = mmap(AT, 8 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    p[0] = p[PAGE] = 1;
    show("new");
    clear();
    show("cleared");
    p[PAGE] = 2;
    volatile char c = p[0];
    show("written, read");
    c = p[4 * PAGE];
    p[5 * PAGE] = 1;
    show("first touches");
    clear();
    mprotect(p + 6 * PAGE, PAGE, PROT_READ);
    show("split");
    mprotect(p + 6 * PAGE, PAGE, RW);
    show("and merged");
    mmap(p + 8 * PAGE, 2 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    show("a new one behind it");
    clear();
    madvise(p, PAGE, MADV_DONTNEED);
    show("dropped");
    p[0] = 1;
    show("and written");
    clear();
    char *q = mremap(p + 4 * PAGE, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p + 10 * PAGE);
    show("moved");
    clear();
    fflush(stdout);
    if (fork() == 0) {
        show("child");
        p[PAGE] = 3;
        show("child wrote");
        fflush(stdout);
        _exit(0);
    }
    wait(0);
    show("parent");
    return 0;
}
