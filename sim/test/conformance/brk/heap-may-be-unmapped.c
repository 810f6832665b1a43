#define _GNU_SOURCE
#include <unistd.h>
#include "../faults.h"
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    char *p = (char *)(((unsigned long)sbrk(4 * PAGE) + 4095) & -PAGE);
    say("munmap", munmap(p, PAGE));
    printf("%s\n", load(p));
    printf("break moves on: %d\n", sbrk(PAGE) != (void *)-1);
    return 0;
}
