#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    char *start = (char *)(((unsigned long)sbrk(0) + 4095) & ~4095UL);

    printf("%d\n", brk(start + 3 * 4096));
    memset(start, 'x', 3 * 4096);
    printf("%d\n", brk(start + 4096));
    printf("%d\n", brk(start + 3 * 4096));
    printf("%c %d %d\n", start[4095], start[4096], start[3 * 4096 - 1]);
    return 0;
}
