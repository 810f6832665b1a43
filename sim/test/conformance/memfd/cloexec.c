#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    printf("plain %d\n", fcntl(memfd_create("m", 0), F_GETFD));
    printf("MFD_CLOEXEC %d\n", fcntl(memfd_create("m", MFD_CLOEXEC), F_GETFD));
    return 0;
}
