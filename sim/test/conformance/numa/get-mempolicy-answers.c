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

static void get(const char *what, unsigned long maxnode, void *address, unsigned long flags)
{
    int policy = -1;
    unsigned long nodes[4] = {-1, -1, -1, -1};
    long result = syscall(SYS_get_mempolicy, &policy, nodes, maxnode, address, flags);
    if (result == 0)
        printf("%s: %x, %lx %lx %lx\n", what, policy, nodes[0], nodes[1], nodes[2]);
    else
        printf("%s: %s, %x\n", what, strerrorname_np(errno), policy);
}

int main(void)
{
    char *p = mmap(AT, 8 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    unsigned long one = 1, six = 6, none = 0;
    get("default", 64, 0, 0);
    get("maxnode 0", 0, 0, 0);
    get("maxnode 1", 1, 0, 0);
    get("maxnode 2", 2, 0, 0);
    get("maxnode 66", 66, 0, 0);
    get("maxnode 160", 160, 0, 0);
    get("maxnode 32769", 32770, 0, 0);
    say("maxnode 0 without nodes", syscall(SYS_get_mempolicy, &one, 0, 0, 0, 0));
    one = 1;
    get("allowed", 64, 0, MPOL_F_MEMS_ALLOWED);
    get("allowed, an address", 64, p, MPOL_F_MEMS_ALLOWED);
    get("allowed and node", 64, 0, MPOL_F_MEMS_ALLOWED | MPOL_F_NODE);
    get("allowed and address", 64, p, MPOL_F_MEMS_ALLOWED | MPOL_F_ADDR);
    get("flag 8", 64, 0, 8);
    get("an address without the flag", 64, p, 0);
    get("node without interleaving", 64, 0, MPOL_F_NODE);
    get("address", 64, p, MPOL_F_ADDR);
    get("address in a page", 64, p + 17, MPOL_F_ADDR);
    get("address of nothing", 64, p + 8 * PAGE, MPOL_F_ADDR);
    get("node of an address", 64, p + 17, MPOL_F_ADDR | MPOL_F_NODE);
    unsigned char there[2];
    mincore(p, 2 * PAGE, there);
    printf("it was faulted in: %d %d\n", there[0], there[1]);
    mprotect(p + PAGE, PAGE, PROT_NONE);
    get("node of an address without rights", 64, p + PAGE, MPOL_F_ADDR | MPOL_F_NODE);
    mbind(p, PAGE, MPOL_BIND | MPOL_F_STATIC_NODES, 5, 0);
    get("static", 64, p, MPOL_F_ADDR);
    mbind(p, PAGE, MPOL_PREFERRED, 7, 0);
    get("preferred", 64, p, MPOL_F_ADDR);
    mbind(p, PAGE, MPOL_LOCAL, 0, 0);
    get("local", 64, p, MPOL_F_ADDR);
    say("set interleave", syscall(SYS_set_mempolicy, MPOL_INTERLEAVE, &one, 64));
    get("interleave", 64, 0, 0);
    get("next of interleave", 64, 0, MPOL_F_NODE);
    get("address has none of its own", 64, p + 2 * PAGE, MPOL_F_ADDR);
    get("next of an address", 64, p + 2 * PAGE, MPOL_F_ADDR | MPOL_F_NODE);
    say("set relative", syscall(SYS_set_mempolicy, MPOL_BIND | MPOL_F_RELATIVE_NODES, &six, 64));
    get("relative", 64, 0, 0);
    get("relative, three nodes asked for", 3, 0, 0);
    say("set node 1", syscall(SYS_set_mempolicy, MPOL_BIND, &six, 64));
    say("set without nodes", syscall(SYS_set_mempolicy, MPOL_BIND, &none, 64));
    say("set unknown", syscall(SYS_set_mempolicy, 9, &one, 64));
    say("set default with nodes", syscall(SYS_set_mempolicy, MPOL_DEFAULT, &one, 64));
    get("still relative", 64, 0, 0);
    say("set unreadable", syscall(SYS_set_mempolicy, MPOL_BIND, 5L, 64));
    say("set default", syscall(SYS_set_mempolicy, MPOL_DEFAULT, 0, 0));
    get("default", 64, 0, 0);
    say("policy not writable", syscall(SYS_get_mempolicy, 5L, &one, 64, 0, 0));
    say("nodes not writable", syscall(SYS_get_mempolicy, 0L, 5L, 64, 0, 0));
    say("rest not writable", syscall(SYS_get_mempolicy, 0L, p + 8 * PAGE - 8, 640, 0, 0));
    return 0;
}
