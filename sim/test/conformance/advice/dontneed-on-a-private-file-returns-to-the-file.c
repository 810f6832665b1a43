#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600);

    write(fd, "file", 5);
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    p[0] = 'm';
    p[1] = 'i';
    printf("%s\n", p);
    printf("%d\n", madvise(p, 4096, MADV_DONTNEED));
    printf("%s\n", p);
    return 0;
}
