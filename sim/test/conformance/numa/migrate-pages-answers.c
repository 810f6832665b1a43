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

static long migrate(int pid, unsigned long maxnode, unsigned long from, unsigned long to)
{
    return syscall(SYS_migrate_pages, pid, maxnode, &from, &to);
}

static void asks(void)
{
    unsigned long one = 1;
    say("from 0 to 0", migrate(0, 64, 1, 1));
    say("from 1 to 0", migrate(0, 64, 2, 1));
    say("from none to 0", migrate(0, 64, 0, 1));
    say("from 0 to none", migrate(0, 64, 1, 0));
    say("from 0 to 1", migrate(0, 64, 1, 2));
    say("from 0 to 0 and 1", migrate(0, 64, 1, 3));
    say("from 0, 1, 2 to 0", migrate(getpid(), 64, 7, 1));
    say("maxnode 0", migrate(0, 0, 1, 1));
    say("maxnode 1", migrate(0, 1, 1, 1));
    say("from unreadable", syscall(SYS_migrate_pages, 0, 64, 5L, &one));
    say("to unreadable", syscall(SYS_migrate_pages, 0, 64, &one, 5L));
    say("nodes before the process", syscall(SYS_migrate_pages, 999999, 64, &one, 5L));
    say("no such process", migrate(999999, 64, 1, 1));
    say("no such process, no node", migrate(999999, 64, 1, 0));
    int status = 7;
    void *page = &one;
    long all = syscall(SYS_move_pages, 0, 1, &page, 0, &status, MPOL_MF_MOVE_ALL);
    say("move all", all);
    say("move all of mbind", syscall(SYS_mbind, AT, PAGE, MPOL_DEFAULT, 0, 0, MPOL_MF_MOVE_ALL));
    say("move all, misaligned", syscall(SYS_mbind, AT + 1, PAGE, MPOL_DEFAULT, 0, 0, MPOL_MF_MOVE_ALL));
}

int main(void)
{
    mmap(AT, PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    puts("as root");
    asks();
    setgid(65534);
    setuid(65534);
    puts("as a user");
    asks();
    return 0;
}
