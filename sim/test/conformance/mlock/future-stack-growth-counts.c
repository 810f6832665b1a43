#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

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

static long before, after;

static void deep(void)
{
    volatile char room[64 * 4096];

    room[0] = 1;
    after = status("VmLck");
}

/* What the stack grows by is locked too. */
int main(void)
{
    mlockall(MCL_CURRENT);
    before = status("VmLck");
    deep();
    printf("grew %d\n", after > before);
    return 0;
}
