#define _GNU_SOURCE
#include "../maps.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    limit(RLIMIT_AS, (status("VmSize") + 64) * 1024);
    say("1 MiB", (long)sbrk(1 << 20));
    printf("16 KiB: %d\n", sbrk(16 << 10) != (void *)-1);
    return 0;
}
