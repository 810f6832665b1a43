#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
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

static void limit(int what, rlim_t bytes)
{
    struct rlimit both = { bytes, bytes };

    setrlimit(what, &both);
}

int main(void)
{
    limit(RLIMIT_DATA, (status("VmData") + 16) * 1024);
    printf("read-only %d\n", anon(0x20000000, 64, PROT_READ) != MAP_FAILED);
    printf("shared %d\n", shared(0x21000000, 64, RW) != MAP_FAILED);
    printf("private writable %d\n", anon(0x22000000, 64, RW) != MAP_FAILED);
    return 0;
}
