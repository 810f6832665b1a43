#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char buffer[32] = { 0 };
    int fd = open("log", O_RDWR | O_CREAT | O_APPEND, 0600);

    write(fd, "one ", 4);
    lseek(fd, 0, SEEK_SET);
    write(fd, "two ", 4);
    printf("at %ld\n", (long)lseek(fd, 0, SEEK_CUR));
    lseek(fd, 0, SEEK_SET);
    read(fd, buffer, sizeof buffer);
    printf("'%s'\n", buffer);
    return 0;
}
