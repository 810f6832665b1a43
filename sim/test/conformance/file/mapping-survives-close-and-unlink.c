#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600);

    write(fd, "alive\n", 6);
    char *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0);
    printf("close %d\n", close(fd));
    printf("unlink %d\n", unlink("file"));
    printf("%.6s", p);
    printf("open %d\n", open("file", O_RDONLY));
    return 0;
}
