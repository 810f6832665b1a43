#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    limit(RLIMIT_DATA, (status("VmData") + 64) * 1024);
    tell("1 MiB", mremap(p, PAGE, 1 << 20, MREMAP_MAYMOVE));
    return 0;
}
