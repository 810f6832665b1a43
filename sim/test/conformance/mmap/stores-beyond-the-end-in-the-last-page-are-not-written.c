#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
}

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT, 0644);
    char text[16] = "";
    write(fd, "abc", 3);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    strcpy(p + 3, "def");
    printf("read %ld: ", (long)pread(fd, text, 15, 0));
    printf("%s\n", text);
    return 0;
}
