#define _GNU_SOURCE
#include <sys/mman.h>
#include "../faults.h"
#include "../maps.h"
#include "../process.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    limit(RLIMIT_AS, (status("VmSize") + 16) * 1024);
    printf("4 pages %s, 20 pages %s\n", store(p - 4 * PAGE, 1), store(p - 20 * PAGE, 1));
    return 0;
}
