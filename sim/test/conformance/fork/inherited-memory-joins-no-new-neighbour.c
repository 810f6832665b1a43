// What a child has inherited belongs to the parent's family too: it joins no new mapping beside it, even when all its pages are its own.
#define _GNU_SOURCE
#include "../memory.h"
#include "../maps.h"
#include <sys/wait.h>

#define AT 0x20000000UL

static void child(int written, int first, int later)
{
    char *p = (char *)AT;

    if (written)
        memset(p, 2, 4 * PAGE);
    anon(AT + 4 * PAGE, 4, first);
    puts(" beside it");
    maps(AT, AT + 8 * PAGE);
    if (later != first) {
        mprotect(p, 4 * PAGE, first);
        puts(" made alike");
        maps(AT, AT + 8 * PAGE);
    }
    p[5 * PAGE] = 3;
    mprotect(p + 2 * PAGE, PAGE, PROT_NONE);
    mprotect(p + 2 * PAGE, PAGE, first);
    puts(" cut and healed");
    maps(AT, AT + 8 * PAGE);
    fflush(stdout);
    _exit(0);
}

static void with(const char *what, int touched, int written, int first, int later)
{
    char *p = anon(AT, 4, later);

    if (touched)
        p[0] = 1;
    puts(what);
    fflush(stdout);
    if (fork() == 0)
        child(written, first, later);
    wait(NULL);
    anon(AT + 4 * PAGE, 4, later);
    puts(" the parent's own");
    maps(AT, AT + 8 * PAGE);
    munmap(p, 8 * PAGE);
}

int main(void)
{
    with("never touched", 0, 0, RW, RW);
    with("touched", 1, 0, RW, RW);
    with("touched, all written by the child", 1, 1, RW, RW);
    with("touched, protected alike later", 1, 1, RW | PROT_EXEC, RW);
    return 0;
}
