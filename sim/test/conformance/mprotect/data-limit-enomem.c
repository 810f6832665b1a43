#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    anon(0x20000000, 512, PROT_READ);
    limit(RLIMIT_DATA, (status("VmData") + 64) * 1024);
    say("2 MiB", mprotect((void *)0x20000000, 512 * PAGE, RW));
    say("16 KiB", mprotect((void *)0x20000000, 4 * PAGE, RW));
    maps(0x20000000, 0x20200000);
    return 0;
}
