/* MADV_REMOVE of a private mapping of /dev/zero: it has a file, but is not shared. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    int fd = open("/dev/zero", O_RDWR);
    char *private = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    char *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    char *anonymous = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    *private = *shared = *anonymous = 1;
    printf("private: %d", madvise(private, 4096, 9));
    printf(" %s, still %d\n", strerror(errno), *private);
    printf("shared: %d", madvise(shared, 4096, 9));
    printf(", now %d\n", *shared);
    printf("anonymous: %d", madvise(anonymous, 4096, 9));
    printf(" %s\n", strerror(errno));
    return 0;
}
