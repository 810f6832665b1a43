#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE 4096L

int main(void)
{
    int fd = shm_open("/pagewalk-d", O_RDWR | O_CREAT, 0600);
    struct stat st;
    ftruncate(fd, 2 * PAGE);
    fd = shm_open("/pagewalk-d", O_RDWR | O_TRUNC, 0600);
    fstat(fd, &st);
    printf("%ld\n", (long)st.st_size);
    shm_unlink("/pagewalk-d");
    return 0;
}
