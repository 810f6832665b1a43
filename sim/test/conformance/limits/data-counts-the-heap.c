#define _GNU_SOURCE
#include "../maps.h"
#include "../process.h"

int main(void)
{
    limit(RLIMIT_DATA, (status("VmData") + 40) * 1024);
    printf("sbrk of 1 MiB %d\n", sbrk(1 << 20) != (void *)-1);
    printf("sbrk of 16 KiB %d\n", sbrk(16 << 10) != (void *)-1);
    return 0;
}
