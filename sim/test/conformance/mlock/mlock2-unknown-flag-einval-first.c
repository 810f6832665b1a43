#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    limit(RLIMIT_MEMLOCK, 0);
    drop();
    say("flag 2", mlock2((void *)0x30000000, PAGE, 2));
    say("flags 0", mlock2((void *)0x30000000, PAGE, 0));
    return 0;
}
