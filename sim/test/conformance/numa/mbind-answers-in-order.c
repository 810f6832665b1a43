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

/* Which check of mbind says no first. */
int main(void)
{
    unsigned long nodes[600] = {1};
    char *p = mmap(AT, 8 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    munmap(p + 4 * PAGE, PAGE);
    say("mode unknown", mbind(p, PAGE, 7, 1, 0));
    say("mode negative", mbind(p, PAGE, -1, 1, 0));
    say("mode of more than 32 bits", mbind(p, PAGE, (1L << 32) | MPOL_BIND, 1, 0));
    say("static and relative", mbind(p, PAGE, MPOL_BIND | MPOL_F_STATIC_NODES | MPOL_F_RELATIVE_NODES, 1, 0));
    say("balancing, bind", mbind(p, PAGE, MPOL_BIND | MPOL_F_NUMA_BALANCING, 1, 0));
    say("balancing, interleave", mbind(p, PAGE, MPOL_INTERLEAVE | MPOL_F_NUMA_BALANCING, 1, 0));
    say("balancing, preferred", mbind(p, PAGE, MPOL_PREFERRED | MPOL_F_NUMA_BALANCING, 1, 0));
    say("balancing, default", mbind(p, PAGE, MPOL_DEFAULT | MPOL_F_NUMA_BALANCING, 0, 0));
    say("mode before nodes", syscall(SYS_mbind, p, PAGE, 7, 1L, 64, 0));
    say("nodes not readable", syscall(SYS_mbind, p, PAGE, MPOL_BIND, 1L, 64, 0));
    say("nodes before flags", syscall(SYS_mbind, p, PAGE, MPOL_BIND, 1L, 64, 8));
    say("no pointer", syscall(SYS_mbind, p, PAGE, MPOL_BIND, 0, 64, 0));
    say("maxnode 0", syscall(SYS_mbind, p, PAGE, MPOL_BIND, nodes, 0, 0));
    say("maxnode 1", syscall(SYS_mbind, p, PAGE, MPOL_BIND, nodes, 1, 0));
    say("maxnode 2", syscall(SYS_mbind, p, PAGE, MPOL_BIND, nodes, 2, 0));
    say("maxnode 32769", syscall(SYS_mbind, p, PAGE, MPOL_BIND, nodes, 32769, 0));
    say("maxnode 32770", syscall(SYS_mbind, p, PAGE, MPOL_BIND, nodes, 32770, 0));
    nodes[15] = 1UL << 63;
    say("node 1023", syscall(SYS_mbind, p, PAGE, MPOL_BIND, nodes, 1025, 0));
    nodes[16] = 1;
    say("node 1024, not counted", syscall(SYS_mbind, p, PAGE, MPOL_BIND, nodes, 1025, 0));
    say("node 1024", syscall(SYS_mbind, p, PAGE, MPOL_BIND, nodes, 1026, 0));
    nodes[16] = 2;
    say("node 1025 in the word", syscall(SYS_mbind, p, PAGE, MPOL_BIND, nodes, 1026, 0));
    nodes[16] = 0;
    nodes[300] = 4;
    say("node 19202", syscall(SYS_mbind, p, PAGE, MPOL_BIND, nodes, 32769, 0));
    say("lazily", mbind(p, PAGE, MPOL_BIND, 1, MPOL_MF_LAZY));
    say("flag 16", mbind(p, PAGE, MPOL_BIND, 1, 16));
    say("flags before alignment", mbind(p + 1, PAGE, MPOL_BIND, 1, 8));
    say("misaligned", mbind(p + 1, PAGE, MPOL_BIND, 1, 0));
    say("alignment before nodes", mbind(p + 1, PAGE, MPOL_BIND, 0, 0));
    say("length 0", mbind(p, 0, MPOL_BIND, 1, 0));
    say("length 0, nodes missing", mbind(p, 0, MPOL_BIND, 0, 0));
    say("length wraps to 0", mbind(p, -1UL, MPOL_BIND, 1, 0));
    say("end wraps", mbind(p, -PAGE, MPOL_BIND, 1, 0));
    say("default with nodes", mbind(p, PAGE, MPOL_DEFAULT, 1, 0));
    say("local with nodes", mbind(p, PAGE, MPOL_LOCAL, 1, 0));
    say("local, static", mbind(p, PAGE, MPOL_LOCAL | MPOL_F_STATIC_NODES, 0, 0));
    say("local", mbind(p, PAGE, MPOL_LOCAL, 0, 0));
    say("bind without nodes", mbind(p, PAGE, MPOL_BIND, 0, 0));
    say("interleave without nodes", mbind(p, PAGE, MPOL_INTERLEAVE, 0, 0));
    say("preferred without nodes", mbind(p, PAGE, MPOL_PREFERRED, 0, 0));
    say("preferred, relative, without nodes", mbind(p, PAGE, MPOL_PREFERRED | MPOL_F_RELATIVE_NODES, 0, 0));
    say("bind to node 1", mbind(p, PAGE, MPOL_BIND, 2, 0));
    say("bind to node 1, relative", mbind(p, PAGE, MPOL_BIND | MPOL_F_RELATIVE_NODES, 2, 0));
    say("bind to nodes 0 and 1", mbind(p, PAGE, MPOL_BIND, 3, 0));
    say("preferred node 1", mbind(p, PAGE, MPOL_PREFERRED, 2, 0));
    say("many preferred", mbind(p, PAGE, MPOL_PREFERRED_MANY, 1, 0));
    say("nodes before holes", mbind(p, 8 * PAGE, MPOL_BIND, 2, 0));
    say("a hole inside", mbind(p, 8 * PAGE, MPOL_BIND, 1, 0));
    say("a hole at the start", mbind(p + 4 * PAGE, 2 * PAGE, MPOL_BIND, 1, 0));
    say("a hole at the end", mbind(p + 6 * PAGE, 4 * PAGE, MPOL_BIND, 1, 0));
    say("default over a hole", mbind(p, 8 * PAGE, MPOL_DEFAULT, 0, 0));
    say("default, nothing mapped", mbind(p + 16 * PAGE, PAGE, MPOL_DEFAULT, 0, 0));
    return 0;
}
