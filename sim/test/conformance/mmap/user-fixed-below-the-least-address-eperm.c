#define _GNU_SOURCE
#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include "../process.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static unsigned long least(void)
{
    unsigned long value = 0;
    FILE *f = fopen("/proc/sys/vm/mmap_min_addr", "r");

    fscanf(f, "%lu", &value);
    fclose(f);
    return value;
}

static void try(const char *what, unsigned long at)
{
    void *p = mmap((void *)at, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0);

    printf("%s: %s\n", what, p == MAP_FAILED ? strerrorname_np(errno) : "ok");
}

/* vm.mmap_min_addr; root (CAP_SYS_RAWIO) is above it. */
int main(void)
{
    unsigned long min = least();
    try("root at 0", 0);
    drop();
    try("user at 0, over root's page", 0);
    try("user just below the least", min - PAGE);
    try("user at the least", min);
    return 0;
}
