#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    char buffer[16];
    int fd = open("file", O_RDWR | O_CREAT, 0600);

    write(fd, "abcdefgh", 8);
    printf("%d\n", ftruncate(fd, 3));
    printf("end %ld, offset %ld\n", (long)lseek(fd, 0, SEEK_END), 0L);
    printf("%d\n", ftruncate(fd, 6));
    memset(buffer, 'z', sizeof buffer);
    printf("%ld:", (long)pread(fd, buffer, 16, 0));
    for (int i = 0; i < 7; i++)
        printf(" %d", buffer[i]);
    printf("\n");
    int r = ftruncate(fd, -1);
    printf("%d %s\n", r, strerror(errno));
    return 0;
}
