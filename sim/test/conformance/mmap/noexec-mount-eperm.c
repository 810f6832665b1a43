#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

/* /proc is mounted with noexec; the check stands before the one for a method of mapping. */
int main(void)
{
    int fd = open("/proc/self/status", O_RDONLY);
    tell("executable", mmap(NULL, PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE, fd, 0));
    tell("readable", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0));
    return 0;
}
