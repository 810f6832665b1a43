#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char *start = (char *)(((unsigned long)sbrk(0) + 4095) & ~4095UL);

    brk(start + 4096);
    start[4095] = 'k';
    printf("%d\n", brk(start + 10));
    printf("%c\n", start[4095]);
    printf("%d\n", brk(start));
    printf("%d\n", brk(start + 4096));
    printf("%d\n", start[4095]);
    return 0;
}
