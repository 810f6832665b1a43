#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600);

    ftruncate(fd, 2 * 4096);
    pwrite(fd, "one", 4, 0);
    pwrite(fd, "two", 4, 4096);
    char *p = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    printf("%s %s\n", p, p + 4096);
    p[100] = 1;
    pwrite(fd, "ONE", 4, 0);
    pwrite(fd, "TWO", 4, 4096);
    printf("%s %s\n", p, p + 4096);
    return 0;
}
