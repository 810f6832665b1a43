#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void heap(unsigned long *start, unsigned long *end)
{
    char line[512];
    FILE *f = fopen("/proc/self/maps", "r");

    *start = *end = 0;
    while (fgets(line, sizeof line, f))
        if (strstr(line, "[heap]"))
            sscanf(line, "%lx-%lx", start, end);
    fclose(f);
}

int main(void)
{
    unsigned long start, end, start2, end2;

    heap(&start, &end);
    printf("ends at the break: %d\n", end == (((unsigned long)sbrk(0) + 4095) & ~4095UL));
    sbrk(5 * 4096);
    heap(&start2, &end2);
    printf("start moved %ld, end moved %ld\n", start2 - start, end2 - end);
    return 0;
}
