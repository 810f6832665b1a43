#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

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
    long size = status("VmSize");
    limit(RLIMIT_AS, (size + 40) * 1024);
    int made = 0;
    while (mmap(NULL, PAGE, PROT_NONE, ANON, -1, 0) != MAP_FAILED)
        made++;
    printf("%d pages, then %s\n", made, strerrorname_np(errno));
    return 0;
}
