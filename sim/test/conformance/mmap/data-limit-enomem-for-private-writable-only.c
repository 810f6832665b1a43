#define _GNU_SOURCE
#include "../maps.h"
#include "../process.h"
#include "../say.h"

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    limit(RLIMIT_DATA, (status("VmData") + 64) * 1024);
    tell("private, writable", mmap(NULL, 1 << 20, RW, ANON, -1, 0));
    tell("private, readable", mmap((void *)0x20000000, 1 << 20, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("shared, writable", mmap((void *)0x21000000, 1 << 20, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
    say("made writable", mprotect((void *)0x20000000, 1 << 20, RW));
    return 0;
}
