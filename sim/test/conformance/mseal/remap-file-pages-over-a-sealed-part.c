#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static void remap(char *p, int pages)
{
    int r = syscall(SYS_remap_file_pages, p, pages * 4096, 0, 1, 0);

    printf("%s\n", r == 0 ? "ok" : strerrorname_np(errno));
}

int main(void)
{
    char *p = mmap(NULL, 7 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    printf("%ld\n", syscall(462, p + 2 * 4096, 4096, 0));
    remap(p, 4);
    remap(p + 2 * 4096, 1);
    remap(p + 2 * 4096, 2);
    remap(p, 2);
    return 0;
}
