#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    long peak;
    anon(0x20000000, 4096, PROT_NONE);
    peak = status("VmPeak");
    munmap((void *)0x20000000, 4096 * PAGE);
    printf("%d %d\n", status("VmPeak") == peak, status("VmSize") < peak);
    return 0;
}
