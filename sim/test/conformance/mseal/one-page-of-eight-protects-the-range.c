/* One sealed page of eight: every call over all eight is refused, and all of them are as before. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"
#include <sys/syscall.h>

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

static char *sealed(int prot)
{
    char *p = anon(0x20000000, 8, prot);
    say("mseal", syscall(SYS_mseal, p + 2 * PAGE, PAGE, 0));
    return p;
}

static void protect(void) { say("mprotect", mprotect(sealed(RW), 8 * PAGE, PROT_NONE)); maps(0x20000000, 0x20010000); }
static void with_key(void) { say("pkey_mprotect", syscall(SYS_pkey_mprotect, sealed(RW), 8 * PAGE, PROT_NONE, -1)); maps(0x20000000, 0x20010000); }
static void advise(void) { say("madvise", madvise(sealed(PROT_READ), 8 * PAGE, MADV_DONTNEED)); }
static void unmap(void) { say("munmap", munmap(sealed(RW), 8 * PAGE)); maps(0x20000000, 0x20010000); }
static void over(void) { say("mmap", (long)mmap(sealed(RW), 8 * PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)); maps(0x20000000, 0x20010000); }

static void move(void)
{
    char *p = sealed(RW), *q = anon(0x28000000, 8, PROT_READ);
    say("mremap of the sealed page", (long)mremap(p + 2 * PAGE, PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, q));
    maps(0x20000000, 0x30000000);
}

int main(void)
{
    child(protect);
    child(with_key);
    child(advise);
    child(unmap);
    child(over);
    child(move);
    return 0;
}
