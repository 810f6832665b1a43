#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include "../faults.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    struct rlimit both = { 64 << 10, RLIM_INFINITY };
    setrlimit(RLIMIT_STACK, &both);
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    printf("15 pages below %s\n", store(p - 15 * PAGE, 1));
    printf("16 pages below %s\n", store(p - 16 * PAGE, 1));
    return 0;
}
