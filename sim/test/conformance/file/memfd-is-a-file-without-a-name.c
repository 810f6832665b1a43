#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    struct stat st;
    int fd = memfd_create("scratch", 0);

    ftruncate(fd, 10000);
    fstat(fd, &st);
    printf("size %ld\n", (long)st.st_size);
    char *p = mmap(NULL, 10000, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    p[9999] = 'e';
    char c = 0;
    printf("pread %ld", (long)pread(fd, &c, 1, 9999));
    printf(" %c\n", c);
    printf("read at the end %ld\n", (long)pread(fd, &c, 1, 10000));
    return 0;
}
