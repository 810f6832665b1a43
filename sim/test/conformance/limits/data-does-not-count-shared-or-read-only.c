#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    limit(RLIMIT_DATA, (status("VmData") + 16) * 1024);
    printf("read-only %d\n", anon(0x20000000, 64, PROT_READ) != MAP_FAILED);
    printf("shared %d\n", shared(0x21000000, 64, RW) != MAP_FAILED);
    printf("private writable %d\n", anon(0x22000000, 64, RW) != MAP_FAILED);
    return 0;
}
