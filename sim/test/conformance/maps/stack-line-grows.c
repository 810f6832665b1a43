#include <stdio.h>
#include <string.h>

static long stack_size(void)
{
    char line[512];
    unsigned long start, end, size = 0;
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f))
        if (strstr(line, "[stack]")) {
            sscanf(line, "%lx-%lx", &start, &end);
            size = end - start;
        }
    fclose(f);
    return size;
}

static void deep(void)
{
    char room[500000];

    memset(room, 1, sizeof room);
    printf("room %d\n", room[7]);
}

int main(void)
{
    long before = stack_size();

    printf("%ld\n", before);
    deep();
    long after = stack_size();
    printf("grown by 400000 to 500000: %d\n", after - before > 350000 && after - before < 500000);
    deep();
    printf("the same: %d\n", stack_size() == after);
    return 0;
}
