#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L

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
    long peak;
    anon(0x20000000, 4096, PROT_NONE);
    peak = status("VmPeak");
    munmap((void *)0x20000000, 4096 * PAGE);
    printf("%d %d\n", status("VmPeak") == peak, status("VmSize") < peak);
    return 0;
}
