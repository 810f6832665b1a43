#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    char buffer[16] = { 0 };
    int fd = open("file", O_RDWR | O_CREAT, 0600);

    write(fd, "from the file", 13);
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    printf("%s\n", p);
    memcpy(p, "FROM", 4);
    pread(fd, buffer, 13, 0);
    printf("%s | %s\n", p, buffer);
    return 0;
}
