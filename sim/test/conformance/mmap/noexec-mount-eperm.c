#define _GNU_SOURCE
#include <fcntl.h>
#include "../say.h"

#define PAGE 4096L

/* /proc is mounted with noexec; the check stands before the one for a method of mapping. */
int main(void)
{
    int fd = open("/proc/self/status", O_RDONLY);
    tell("executable", mmap(NULL, PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE, fd, 0));
    tell("readable", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0));
    return 0;
}
