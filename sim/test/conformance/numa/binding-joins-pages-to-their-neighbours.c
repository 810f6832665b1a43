/* Six written pages between two without access: pages that get the policy of the pages before, behind or on both sides join them. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include <linux/mempolicy.h>
#include <sys/syscall.h>

static char *p;

static void begin(const char *what)
{
    anon(0x20000000, 8, PROT_NONE);
    p = anon(0x20001000, 6, RW);
    memset(p, 0, 6 * PAGE);
    puts(what);
}

static void set(int first, int pages, int mode)
{
    unsigned long node = 1;
    if (syscall(SYS_mbind, p + first * PAGE, pages * PAGE, mode, mode == MPOL_DEFAULT ? NULL : &node, mode == MPOL_DEFAULT ? 0 : 64, 0))
        puts(strerrorname_np(errno));
}

static void end(void)
{
    maps(0x20001000, 0x20007000);
    munmap(p - PAGE, 8 * PAGE);
}

int main(void)
{
    begin("the end of what was bound joins what is behind");
    set(0, 4, MPOL_BIND);
    set(2, 2, MPOL_DEFAULT);
    end();
    begin("the start of what is behind joins what was bound");
    set(0, 2, MPOL_BIND);
    set(2, 2, MPOL_BIND);
    end();
    begin("what is between two alike joins both");
    set(0, 2, MPOL_BIND);
    set(4, 2, MPOL_BIND);
    set(2, 2, MPOL_BIND);
    end();
    begin("what is between two that differ joins the first");
    set(0, 2, MPOL_BIND);
    set(4, 2, MPOL_INTERLEAVE);
    set(2, 2, MPOL_BIND);
    end();
    begin("or the second");
    set(0, 2, MPOL_BIND);
    set(4, 2, MPOL_INTERLEAVE);
    set(2, 2, MPOL_INTERLEAVE);
    end();
    begin("all back to default is one");
    set(1, 1, MPOL_BIND);
    set(0, 6, MPOL_DEFAULT);
    end();
    return 0;
}
