#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    long size = status("VmSize"), data = status("VmData");
    anon(0x20000000, 256, RW);
    printf("VmSize +%ld, VmData +%ld\n", status("VmSize") - size, status("VmData") - data);
    anon(0x30000000, 256, PROT_READ);
    printf("VmSize +%ld, VmData +%ld\n", status("VmSize") - size, status("VmData") - data);
    return 0;
}
