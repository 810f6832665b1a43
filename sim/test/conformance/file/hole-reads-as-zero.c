#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    struct stat st;
    char buffer[100];
    int fd = open("sparse", O_RDWR | O_CREAT, 0600);
    int sum = 0;

    lseek(fd, 100000, SEEK_SET);
    printf("write %ld\n", (long)write(fd, "end", 3));
    fstat(fd, &st);
    printf("size %ld, mode %o\n", (long)st.st_size, st.st_mode);
    printf("pread %ld\n", (long)pread(fd, buffer, sizeof buffer, 50000));
    for (int i = 0; i < 100; i++)
        sum += buffer[i];
    printf("sum %d\n", sum);
    printf("pread %ld", (long)pread(fd, buffer, sizeof buffer, 99998));
    printf(": %d %d %c%c%c\n", buffer[0], buffer[1], buffer[2], buffer[3], buffer[4]);
    printf("offset still %ld\n", (long)lseek(fd, 0, SEEK_CUR));
    return 0;
}
