/* Of a private mapping of a file that left the cache: a child that locks it brings the pages in for its parent too. */
#define _GNU_SOURCE
#include "../memory.h"
#include <sys/wait.h>

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0600), status;
    ftruncate(fd, 3 * PAGE);
    fsync(fd);
    posix_fadvise(fd, 0, 3 * PAGE, POSIX_FADV_DONTNEED);
    char *p = map_file(0x20000000, 3, RW, MAP_PRIVATE, fd, 0);
    resident("before", p, 3);
    fflush(stdout);
    int pid = fork();
    if (pid == 0)
        _exit(mlock(p, 3 * PAGE) ? 1 : 0);
    waitpid(pid, &status, 0);
    printf("child %d\n", status);
    resident("after", p, 3);
    return 0;
}
