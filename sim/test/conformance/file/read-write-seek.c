#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    char buffer[32];
    int fd = open("notes", O_RDWR | O_CREAT | O_TRUNC, 0644);

    printf("write %ld\n", (long)write(fd, "hello, world", 12));
    printf("at %ld\n", (long)lseek(fd, 0, SEEK_CUR));
    printf("seek %ld\n", (long)lseek(fd, 7, SEEK_SET));
    memset(buffer, 0, sizeof buffer);
    printf("read %ld", (long)read(fd, buffer, sizeof buffer));
    printf(" '%s'\n", buffer);
    printf("read %ld\n", (long)read(fd, buffer, sizeof buffer));
    printf("seek %ld\n", (long)lseek(fd, -5, SEEK_END));
    printf("write %ld\n", (long)write(fd, "there", 5));
    lseek(fd, 0, SEEK_SET);
    printf("read %ld", (long)read(fd, buffer, sizeof buffer));
    printf(" '%s'\n", buffer);
    printf("close %d\n", close(fd));
    printf("close %d\n", close(fd));
    return 0;
}
