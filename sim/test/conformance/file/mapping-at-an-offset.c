#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600);
    char page[4096];

    for (int i = 0; i < 5; i++) {
        memset(page, 'a' + i, sizeof page);
        write(fd, page, sizeof page);
    }
    for (int i = 0; i < 5; i++) {
        char *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, i * 4096);
        printf("%p %c\n", p, p[4095]);
    }
    void *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 100);
    printf("offset 100: %s\n", p == MAP_FAILED ? strerror(errno) : "ok");
    p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 100 * 4096);
    printf("beyond the end: %s\n", p == MAP_FAILED ? strerror(errno) : "ok");
    return 0;
}
