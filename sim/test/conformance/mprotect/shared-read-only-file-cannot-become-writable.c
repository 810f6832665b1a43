#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    int fd = open("data", O_RDWR | O_CREAT, 0644);
    write(fd, "0123456789", 10);
    close(fd);
    fd = open("data", O_RDONLY);
    char *shared = mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
    char *private = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0);

    printf("shared: %s\n", mprotect(shared, 4096, PROT_READ | PROT_WRITE) ? strerror(errno) : "ok");
    printf("private: %s\n", mprotect(private, 4096, PROT_READ | PROT_WRITE) ? strerror(errno) : "ok");
    private[0] = 'X';
    printf("%.10s %.10s\n", shared, private);
    return 0;
}
