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

/* A child has the policies of its parent; a new program has that of the process. */
int main(int argc, char **argv)
{
    if (argc > 1) {
        int policy = -1;
        unsigned long nodes = 0;
        syscall(SYS_get_mempolicy, &policy, &nodes, 64, 0, 0);
        printf("after exec: %x %lx\n", policy, nodes);
        return 0;
    }
    unsigned long one = 1;
    char *p = mmap(AT, 8 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    mbind(p + PAGE, PAGE, MPOL_BIND, 1, 0);
    syscall(SYS_set_mempolicy, MPOL_INTERLEAVE | MPOL_F_STATIC_NODES, &one, 64);
    fflush(stdout);
    if (fork() == 0) {
        lines("/proc/self/numa_maps");
        mbind(p, 8 * PAGE, MPOL_LOCAL, 0, 0);
        syscall(SYS_set_mempolicy, MPOL_DEFAULT, 0, 0);
        lines("/proc/self/numa_maps");
        fflush(stdout);
        _exit(0);
    }
    wait(0);
    puts("the parent's are its own");
    lines("/proc/self/numa_maps");
    fflush(stdout);
    execl("/proc/self/exe", "again", "1", (char *)0);
    return 1;
}
