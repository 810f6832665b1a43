#define _GNU_SOURCE
#include "../maps.h"
#include "../process.h"
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    limit(RLIMIT_MEMLOCK, 4 * PAGE);
    drop();
    tell("five pages", mmap((void *)0x20000000, 5 * PAGE, RW, ANON | MAP_LOCKED, -1, 0));
    tell("four pages", mmap((void *)0x20000000, 4 * PAGE, RW, ANON | MAP_LOCKED, -1, 0));
    tell("one more", mmap((void *)0x20010000, PAGE, RW, ANON | MAP_LOCKED, -1, 0));
    printf("locked %ld kB\n", status("VmLck"));
    return 0;
}
