#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096
#define BASE ((char *)0x40000000)

static int mapped(char *p)
{
    unsigned char vec;
    return mincore(p, PAGE, &vec) == 0;
}

int main(void)
{
    mmap(BASE, 3 * PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    mmap(BASE + 5 * PAGE, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    mmap(BASE + 7 * PAGE, 3 * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    for (int i = 0; i < 11; i++)
        putchar(mapped(BASE + i * PAGE) ? '#' : '.');
    printf("\nmunmap %d\n", munmap(BASE + 2 * PAGE, 6 * PAGE));
    for (int i = 0; i < 11; i++)
        putchar(mapped(BASE + i * PAGE) ? '#' : '.');
    putchar('\n');
    return 0;
}
