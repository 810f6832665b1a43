#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static long committed(void)
{
    char line[128];
    long value = 0;
    FILE *f = fopen("/proc/meminfo", "r");

    while (fgets(line, sizeof line, f))
        sscanf(line, "Committed_AS: %ld", &value);
    fclose(f);
    return value;
}

int main(void)
{
    /* In MiB: other processes change a little of it too. */
    long before = committed();
    mmap((void *)0x100000000, 1UL << 30, RW, ANON | MAP_FIXED, -1, 0);
    printf("%ld MiB\n", (committed() - before + 128) / 1024);
    mprotect((void *)0x100000000, 1UL << 29, PROT_READ);
    printf("%ld MiB\n", (committed() - before + 128) / 1024);
    munmap((void *)0x100000000, 1UL << 30);
    printf("%ld MiB\n", (committed() - before + 128) / 1024);
    return 0;
}
