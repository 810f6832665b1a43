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

/* Lines of a file of /proc/self about addresses from AT on, without the number of the file system. */
static void lines(const char *name)
{
    FILE *f = fopen(name, "r");
    char line[512];
    while (fgets(line, sizeof line, f)) {
        unsigned long start = strtoul(line, 0, 16);
        if (start >= (unsigned long)AT && start < (unsigned long)AT + (1UL << 30))
            printf("  %s", line);
    }
    fclose(f);
}

static long home(void *p, unsigned long length, unsigned long node, unsigned long flags)
{
    return syscall(SYS_set_mempolicy_home_node, p, length, node, flags);
}

int main(void)
{
    char *p = mmap(AT, 8 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    say("misaligned before flags", home(p + 1, PAGE, 0, 1));
    say("flags", home(p, PAGE, 0, 1));
    say("node 1", home(p, PAGE, 1, 0));
    say("node 1024", home(p, PAGE, 1024, 0));
    say("length 0", home(p, 0, 0, 0));
    say("wraps", home(p, -PAGE, 0, 0));
    say("no policy", home(p, PAGE, 0, 0));
    say("nothing mapped", home(p + 8 * PAGE, PAGE, 0, 0));
    mbind(p, 4 * PAGE, MPOL_BIND, 1, 0);
    say("bind", home(p + PAGE, PAGE, 0, 0));
    lines("/proc/self/maps");
    say("again", home(p + PAGE, PAGE, 0, 0));
    say("its neighbour", home(p + 2 * PAGE, PAGE, 0, 0));
    lines("/proc/self/maps");
    say("bind without home", mbind(p + PAGE, 2 * PAGE, MPOL_BIND, 1, 0));
    lines("/proc/self/maps");
    say("over some without a policy", home(p + 3 * PAGE, 3 * PAGE, 0, 0));
    lines("/proc/self/maps");
    mbind(p + 6 * PAGE, PAGE, MPOL_INTERLEAVE, 1, 0);
    say("over one that can't have one", home(p, 8 * PAGE, 0, 0));
    lines("/proc/self/maps");
    mbind(p, 8 * PAGE, MPOL_PREFERRED_MANY, 1, 0);
    say("many preferred", home(p, 2 * PAGE, 0, 0));
    lines("/proc/self/numa_maps");
    return 0;
}
