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

/* Of shared memory the policy belongs to the object, whoever maps it. */
int main(void)
{
    int fd = memfd_create("m", 0);
    ftruncate(fd, 8 * PAGE);
    char *p = mmap(AT, 8 * PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    mbind(p + 2 * PAGE, 2 * PAGE, MPOL_BIND, 1, 0);
    char *q = mmap(AT + 16 * PAGE, 4 * PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 2 * PAGE);
    char *r = mmap(AT + 32 * PAGE, 4 * PAGE, RW, MAP_PRIVATE | MAP_FIXED, fd, PAGE);
    for (int i = 0; i < 4; i++) {
        int policy[2] = {-1, -1};
        syscall(SYS_get_mempolicy, &policy[0], 0, 0, q + i * PAGE, MPOL_F_ADDR);
        syscall(SYS_get_mempolicy, &policy[1], 0, 0, r + i * PAGE, MPOL_F_ADDR);
        printf("page %d: %d, private %d\n", i, policy[0], policy[1]);
    }
    lines("/proc/self/numa_maps");
    say("through the second mapping", mbind(q, PAGE, MPOL_LOCAL, 0, 0));
    lines("/proc/self/numa_maps");
    say("default of all", mbind(p, 8 * PAGE, MPOL_DEFAULT, 0, 0));
    lines("/proc/self/numa_maps");
    munmap(p, 8 * PAGE);
    mbind(q, 4 * PAGE, MPOL_INTERLEAVE, 1, 0);
    munmap(q, 4 * PAGE);
    munmap(r, 4 * PAGE);
    mmap(AT, 8 * PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 2 * PAGE);
    puts("mapped anew");
    lines("/proc/self/numa_maps");
    int file = open("file", O_RDWR | O_CREAT, 0600);
    ftruncate(file, 4 * PAGE);
    char *f = mmap(AT + 64 * PAGE, 4 * PAGE, RW, MAP_SHARED | MAP_FIXED, file, 0);
    mbind(f, 2 * PAGE, MPOL_BIND, 1, 0);
    int policy = -1;
    mmap(AT + 80 * PAGE, 4 * PAGE, RW, MAP_SHARED | MAP_FIXED, file, 0);
    syscall(SYS_get_mempolicy, &policy, 0, 0, AT + 80 * PAGE, MPOL_F_ADDR);
    printf("of a file on a disk it is the mapping's: %d\n", policy);
    unlink("file");
    return 0;
}
