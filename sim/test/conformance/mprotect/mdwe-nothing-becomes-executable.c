// PR_SET_MDWE: what was not executable cannot become so, and what is executable cannot become writable.
#define _GNU_SOURCE
#include "../say.h"
#include <sys/prctl.h>

#ifndef PR_SET_MDWE
#define PR_SET_MDWE 65
#define PR_GET_MDWE 66
#endif
#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *rw = mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, ANON, -1, 0);
    char *rx = mmap(NULL, PAGE, PROT_READ | PROT_EXEC, ANON, -1, 0);
    char *rwx = mmap(NULL, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC, ANON, -1, 0);

    if (prctl(PR_SET_MDWE, 1, 0, 0, 0)) {
        say("set", -1);
        return 0;
    }
    say("rw to rx", mprotect(rw, PAGE, PROT_READ | PROT_EXEC));
    say("rw to x", mprotect(rw, PAGE, PROT_EXEC));
    say("rw to rwx", mprotect(rw, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC));
    say("rw to r", mprotect(rw, PAGE, PROT_READ));
    say("r to rx", mprotect(rw, PAGE, PROT_READ | PROT_EXEC));
    say("rx to rx", mprotect(rx, PAGE, PROT_READ | PROT_EXEC));
    say("rx to rwx", mprotect(rx, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC));
    say("rx to r", mprotect(rx, PAGE, PROT_READ));
    say("and back", mprotect(rx, PAGE, PROT_READ | PROT_EXEC));
    say("rwx as it is", mprotect(rwx, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC));
    say("rwx to rx", mprotect(rwx, PAGE, PROT_READ | PROT_EXEC));
    say("rx over a hole", mprotect(rw + PAGE, 64 * PAGE, PROT_READ | PROT_EXEC));
    say("map rwx", mmap(NULL, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC, ANON, -1, 0) == MAP_FAILED ? -1 : 0);
    say("map wx shared", mmap(NULL, PAGE, PROT_WRITE | PROT_EXEC, MAP_SHARED | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);
    say("map rx", mmap(NULL, PAGE, PROT_READ | PROT_EXEC, ANON, -1, 0) == MAP_FAILED ? -1 : 0);
    say("rwx over rw", mmap(rw, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC, ANON | MAP_FIXED, -1, 0) == MAP_FAILED ? -1 : 0);
    say("which left it", mprotect(rw, PAGE, PROT_READ | PROT_WRITE));
    return 0;
}
