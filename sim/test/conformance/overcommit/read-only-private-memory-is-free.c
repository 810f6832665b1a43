#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

/* The lines of /proc/self/maps between two addresses. */
static void maps(unsigned long from, unsigned long to)
{
    unsigned long start, end, offset;
    char line[512], prot[8], path[256];
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f)) {
        path[0] = 0;
        sscanf(line, "%lx-%lx %7s %lx %*s %*s %255[^\n]", &start, &end, prot, &offset, path);
        if (start < to && end > from)
            printf("  %lx-%lx %s %lx %s\n", start, end, prot, offset, strrchr(path, '/') ? strrchr(path, '/') + 1 : path);
    }
    fclose(f);
}

int main(void)
{
    tell("read-only", mmap((void *)0x100000000000, 1UL << 45, PROT_READ, ANON | MAP_FIXED, -1, 0));
    say("made writable", mprotect((void *)0x100000000000, 1UL << 45, RW));
    maps(0x100000000000, 0x300000000000);
    return 0;
}
