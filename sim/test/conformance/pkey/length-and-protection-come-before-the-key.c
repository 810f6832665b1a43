#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static void show(const char *what, long r) { printf("%s: %d\n", what, r == 0 ? 0 : errno); }

int main(void)
{
    char *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    show("no bytes, key 15", syscall(SYS_pkey_mprotect, p, 0L, PROT_READ, 15));
    show("no bytes, key 99", syscall(SYS_pkey_mprotect, p, 0L, PROT_READ, 99));
    show("unaligned, key 15", syscall(SYS_pkey_mprotect, p + 1, 4096L, PROT_READ, 15));
    show("too long, key 15", syscall(SYS_pkey_mprotect, p, -1L, PROT_READ, 15));
    show("odd protection, key 15", syscall(SYS_pkey_mprotect, p, 4096L, 64, 15));
    show("a page, key 15", syscall(SYS_pkey_mprotect, p, 4096L, PROT_READ, 15));
    show("a page, key -2", syscall(SYS_pkey_mprotect, p, 4096L, PROT_READ, -2));
    show("a page, no key", syscall(SYS_pkey_mprotect, p, 4096L, PROT_READ | PROT_WRITE, -1));
    show("no page there, no key", syscall(SYS_pkey_mprotect, 0x10000000L, 4096L, PROT_READ, -1));
    *p = 1;
    return 0;
}
