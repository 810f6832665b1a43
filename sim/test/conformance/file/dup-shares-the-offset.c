#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600);
    int copy = dup(fd);
    int other = open("file", O_RDWR);

    printf("%d %d %d\n", fd, copy, other);
    write(fd, "abcdef", 6);
    printf("%ld %ld %ld\n", (long)lseek(fd, 0, SEEK_CUR), (long)lseek(copy, 0, SEEK_CUR), (long)lseek(other, 0, SEEK_CUR));
    lseek(copy, 2, SEEK_SET);
    printf("%ld\n", (long)lseek(fd, 0, SEEK_CUR));
    printf("dup2 %d\n", dup2(fd, 9));
    close(fd);
    printf("%ld\n", (long)write(9, "XY", 2));
    int r = dup(fd);
    printf("dup of closed: %d %s\n", r, strerror(errno));
    return 0;
}
