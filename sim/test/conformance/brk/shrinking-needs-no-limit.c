#define _GNU_SOURCE
#include "../process.h"

#define PAGE 4096L

int main(void)
{
    sbrk(64 * PAGE);
    limit(RLIMIT_DATA, 0);
    printf("%d\n", sbrk(-32 * PAGE) != (void *)-1);
    printf("%d\n", sbrk(PAGE) != (void *)-1);
    return 0;
}
