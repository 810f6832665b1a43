#define _GNU_SOURCE
#include <sys/mman.h>
#include <unistd.h>
#include "../maps.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* A buffer that the kernel touches grows it as a store of the program would. */
int main(void)
{
    int ends[2];
    pipe(ends);
    write(ends[1], "x", 1);
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    printf("read %ld\n", (long)read(ends[0], p - PAGE, 1));
    maps(0x1fff0000, 0x20010000);
    return 0;
}
