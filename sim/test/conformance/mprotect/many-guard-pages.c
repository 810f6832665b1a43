#include <stdio.h>
#include <sys/mman.h>

static int lines(void)
{
    FILE *f = fopen("/proc/self/maps", "r");
    int c, n = 0;

    while ((c = fgetc(f)) != EOF)
        n += c == '\n';
    fclose(f);
    return n;
}

int main(void)
{
    char *p = mmap(NULL, 64 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int before = lines();

    for (int i = 0; i < 64; i += 2)
        mprotect(p + i * 4096, 4096, PROT_NONE);
    printf("%d more lines\n", lines() - before);
    for (int i = 0; i < 64; i += 4)
        mprotect(p + i * 4096, 4096, PROT_READ | PROT_WRITE);
    printf("%d more lines\n", lines() - before);
    mprotect(p, 64 * 4096, PROT_READ);
    printf("%d more lines\n", lines() - before);
    return 0;
}
