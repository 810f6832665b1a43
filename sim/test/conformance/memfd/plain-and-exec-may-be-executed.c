#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>

#ifndef MFD_EXEC
#define MFD_EXEC 0x10
#endif

int main(void)
{
    struct stat st;
    int fd = memfd_create("m", 0);
    fstat(fd, &st);
    printf("plain %o, seals %x\n", st.st_mode & 0777, fcntl(fd, F_GET_SEALS));
    fd = memfd_create("m", MFD_EXEC);
    if (fd < 0)
        return 0;
    fstat(fd, &st);
    printf("MFD_EXEC %o, seals %x\n", st.st_mode & 0777, fcntl(fd, F_GET_SEALS));
    return 0;
}
