#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L

/* brk takes away what is there. */
int main(void)
{
    char *p = (char *)(((unsigned long)sbrk(8 * PAGE) + 4095) & -PAGE);
    munmap(p + PAGE, 2 * PAGE);
    printf("%d\n", sbrk(-7 * PAGE) != (void *)-1);
    return 0;
}
