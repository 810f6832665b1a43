#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    char buffer[16] = { 0 };
    int fd = open("file", O_RDWR | O_CREAT, 0600);

    ftruncate(fd, 4096);
    char *a = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    char *b = mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
    strcpy(a, "written");
    pread(fd, buffer, 8, 0);
    printf("%s %s\n", b, buffer);
    pwrite(fd, "W", 1, 0);
    printf("%s %s\n", a, b);
    printf("msync %d\n", msync(a, 4096, MS_SYNC));
    return 0;
}
