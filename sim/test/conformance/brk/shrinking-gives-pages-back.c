#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PAGE 4096L

/* A field of the mapping that holds an address, from /proc/self/smaps, in kB. */
static long smaps(void *address, const char *name)
{
    unsigned long start, end, at = (unsigned long)address;
    long value = -1;
    char line[512], word[64];
    int here = 0;
    FILE *f = fopen("/proc/self/smaps", "r");

    while (fgets(line, sizeof line, f)) {
        if (sscanf(line, "%lx-%lx", &start, &end) == 2)
            here = at >= start && at < end;
        else if (here && sscanf(line, "%63[^:]", word) == 1 && strcmp(word, name) == 0)
            sscanf(strchr(line, ':') + 1, "%ld", &value);
    }
    fclose(f);
    return value;
}

int main(void)
{
    sbrk(PAGE);
    char *p = sbrk(8 * PAGE) - PAGE;
    memset(p, 1, 9 * PAGE);
    long before = smaps(p, "Rss");
    sbrk(-8 * PAGE);
    printf("%ld kB less\n", before - smaps(p, "Rss"));
    return 0;
}
