#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char *start = sbrk(0);

    printf("sbrk(4096): %ld\n", (long)((char *)sbrk(4096) - start));
    printf("now %ld\n", (long)((char *)sbrk(0) - start));
    start[0] = 'a';
    start[4095] = 'z';
    printf("sbrk(100): %ld\n", (long)((char *)sbrk(100) - start));
    printf("now %ld\n", (long)((char *)sbrk(0) - start));
    printf("sbrk(-4196): %ld\n", (long)((char *)sbrk(-4196) - start));
    printf("now %ld\n", (long)((char *)sbrk(0) - start));
    printf("brk %d\n", brk(start + 8192));
    printf("%d\n", start[0]);
    return 0;
}
