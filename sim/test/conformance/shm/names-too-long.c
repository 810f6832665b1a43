#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

/* What the library takes for no name at all is EINVAL, what only the file system finds too long ENAMETOOLONG. */
int main(void)
{
    char name[300];

    for (int n = 248; n < 264; n++) {
        memset(name, 'n', n);
        name[n] = 0;
        int fd = shm_open(name, O_RDWR | O_CREAT, 0600);
        printf("%d: %s, ", n, fd < 0 ? strerrorname_np(errno) : "ok");
        int result = shm_unlink(name);
        printf("%s\n", result < 0 ? strerrorname_np(errno) : "ok");
    }
    return 0;
}
