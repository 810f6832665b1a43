#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    char b[32] = "";
    int fd, n;

    printf("%d %d", mkfifo("pipe", 0600), mkfifo("pipe", 0600)); printf(" %d\n", errno == EEXIST);
    fflush(stdout);
    if (fork() == 0) { fd = open("pipe", O_WRONLY); write(fd, "through the fifo", 16); close(fd); _exit(0); }
    fd = open("pipe", O_RDONLY); n = read(fd, b, sizeof b); printf("%d %s\n", n, b); n = read(fd, b, sizeof b); printf("%d\n", n);
    wait(NULL); close(fd);
    fd = open("pipe", O_RDWR); write(fd, "self", 4); n = read(fd, b, 4); printf("%d %.4s\n", n, b);
    printf("%d\n", lseek(fd, 0, SEEK_SET) == -1 && errno == ESPIPE); close(fd);
    fd = open("pipe", O_RDONLY | O_NONBLOCK); n = read(fd, b, 4); printf("%d\n", n); printf("%d", open("pipe", O_WRONLY | O_NONBLOCK) > 0); printf("\n");
    struct stat s; fstat(fd, &s); printf("%d %d\n", S_ISFIFO(s.st_mode), unlink("pipe"));
    return 0;
}
