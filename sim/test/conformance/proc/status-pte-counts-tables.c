#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

/* A field of /proc/self/status. */
static long status(const char *name)
{
    char line[256];
    long value = -1;
    FILE *f = fopen("/proc/self/status", "r");

    while (fgets(line, sizeof line, f))
        if (strncmp(line, name, strlen(name)) == 0 && line[strlen(name)] == ':')
            value = atol(line + strlen(name) + 1);
    fclose(f);
    return value;
}

int main(void)
{
    long before = status("VmPTE");
    for (int i = 0; i < 8; i++)
        *anon(0x40000000 + i * 0x200000UL, 1, RW) = 1;
    printf("%ld kB\n", status("VmPTE") - before);
    return 0;
}
