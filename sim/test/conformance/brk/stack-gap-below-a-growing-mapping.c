#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* A mapping that grows down wants 256 pages free below it. */
int main(void)
{
    long now = syscall(SYS_brk, 0), next = (now + 4095) & -PAGE;
    mmap((void *)(next + 512 * PAGE), PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    for (int pages = 250; pages <= 258; pages++) {
        long want = next + pages * PAGE;
        printf("%d: %d\n", pages, syscall(SYS_brk, want) == want);
    }
    return 0;
}
