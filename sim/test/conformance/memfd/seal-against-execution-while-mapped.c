#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef F_SEAL_EXEC
#define F_SEAL_EXEC 32
#endif

int main(void)
{
    int fd = memfd_create("object", MFD_ALLOW_SEALING);

    ftruncate(fd, 4096);
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    int r = fcntl(fd, F_ADD_SEALS, F_SEAL_EXEC);
    printf("mapped to be written: %d, seals %d\n", r == 0 ? 0 : errno, fcntl(fd, F_GET_SEALS));
    munmap(p, 4096);
    r = fcntl(fd, F_ADD_SEALS, F_SEAL_EXEC);
    printf("not mapped: %d, seals %d\n", r == 0 ? 0 : errno, fcntl(fd, F_GET_SEALS));
    return 0;
}
