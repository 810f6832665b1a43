#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/mempolicy.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define PRIV (MAP_PRIVATE | MAP_ANONYMOUS)
#define AT ((char *)0x200000000000)

static long mbind(void *p, unsigned long length, long mode, unsigned long nodes, unsigned flags)
{
    return syscall(SYS_mbind, p, length, mode, &nodes, 65, flags);
}

/* MPOL_MF_STRICT: pages that are there have to be on the nodes that are named. */
int main(void)
{
    char *p = mmap(AT, 8 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    p[2 * PAGE] = 1;
    volatile char c = p[3 * PAGE];
    say("node 0", mbind(p, 8 * PAGE, MPOL_BIND, 1, MPOL_MF_STRICT));
    say("local, a page", mbind(p, 8 * PAGE, MPOL_LOCAL, 0, MPOL_MF_STRICT));
    say("local, no page", mbind(p, 2 * PAGE, MPOL_LOCAL, 0, MPOL_MF_STRICT));
    say("local, the zero page", mbind(p + 3 * PAGE, PAGE, MPOL_LOCAL, 0, MPOL_MF_STRICT));
    say("relative", mbind(p, 8 * PAGE, MPOL_BIND | MPOL_F_RELATIVE_NODES, 2, MPOL_MF_STRICT));
    say("relative, moving", mbind(p, 8 * PAGE, MPOL_BIND | MPOL_F_RELATIVE_NODES, 2, MPOL_MF_STRICT | MPOL_MF_MOVE));
    say("default", mbind(p, 8 * PAGE, MPOL_DEFAULT, 0, MPOL_MF_STRICT));
    say("moving", mbind(p, 8 * PAGE, MPOL_LOCAL, 0, MPOL_MF_STRICT | MPOL_MF_MOVE));
    say("moving all", mbind(p, 8 * PAGE, MPOL_PREFERRED, 0, MPOL_MF_STRICT | MPOL_MF_MOVE_ALL));
    munmap(p + 6 * PAGE, PAGE);
    say("a page before a hole", mbind(p, 8 * PAGE, MPOL_LOCAL, 0, MPOL_MF_STRICT));
    munmap(p + PAGE, PAGE);
    say("a page behind a hole", mbind(p, 8 * PAGE, MPOL_LOCAL, 0, MPOL_MF_STRICT));
    printf("the page still has %d\n", p[2 * PAGE]);
    return 0;
}
