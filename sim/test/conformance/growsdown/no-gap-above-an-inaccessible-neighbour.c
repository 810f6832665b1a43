#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* PROT_NONE below counts as a guard of the program's own. */
int main(void)
{
    anon(0x1f000000, 1, PROT_NONE);
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    printf("255 pages above %s\n", store((char *)0x1f001000 + 255 * PAGE, 1));
    printf("next to it %s\n", store((char *)0x1f001000, 1));
    return 0;
}
