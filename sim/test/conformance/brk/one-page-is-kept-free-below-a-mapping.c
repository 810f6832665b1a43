#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../memory.h"

int main(void)
{
    long now = syscall(SYS_brk, 0), next = (now + 4095) & -PAGE;
    anon(next + 4 * PAGE, 1, PROT_READ);
    for (int pages = 2; pages <= 4; pages++)
        printf("%d pages: %d\n", pages, syscall(SYS_brk, next + pages * PAGE) == next + pages * PAGE);
    return 0;
}
