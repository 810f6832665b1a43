#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static long values[7], before[7];

static void read_statm(void)
{
    FILE *f = fopen("/proc/self/statm", "r");

    memcpy(before, values, sizeof values);
    for (int i = 0; i < 7; i++)
        fscanf(f, "%ld", &values[i]);
    fclose(f);
}

static void show(const char *what)
{
    read_statm();
    printf("%s: size %+ld resident %+ld shared %+ld data %+ld\n", what, values[0] - before[0], values[1] - before[1],
           values[2] - before[2], values[5] - before[5]);
}

int main(void)
{
    read_statm();
    read_statm();
    read_statm();
    char *p = mmap(NULL, 100 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    show("mmap");
    for (int i = 0; i < 10; i++)
        p[i * 4096] = 1;
    show("ten written");
    for (int i = 10; i < 20; i++)
        before[0] += p[i * 4096];
    show("ten read");
    char *s = mmap(NULL, 10 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    memset(s, 1, 10 * 4096);
    show("shared");
    munmap(p, 100 * 4096);
    show("munmap");
    return 0;
}
