#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

/* Alignment, the wrap and the bits of prot come first; length 0 is success with any key. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("misaligned", pkey_mprotect(p + 1, PAGE, PROT_READ, 5));
    say("length 0", pkey_mprotect(p, 0, PROT_READ, 5));
    say("wrap", pkey_mprotect(p, (size_t)-PAGE, PROT_READ, 5));
    say("bad prot", pkey_mprotect(p, PAGE, 0x100, 5));
    say("hole", pkey_mprotect((void *)0x30000000, PAGE, PROT_READ, 5));
    return 0;
}
