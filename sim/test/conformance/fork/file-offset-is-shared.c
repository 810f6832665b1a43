#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    char buffer[16] = { 0 };
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);

    write(fd, "abcdefghij", 10);
    lseek(fd, 0, SEEK_SET);
    if (fork() == 0) {
        read(fd, buffer, 4);
        _exit(0);
    }
    wait(NULL);
    read(fd, buffer, 3);
    printf("%s at %ld\n", buffer, (long)lseek(fd, 0, SEEK_CUR));
    return 0;
}
