#define _GNU_SOURCE
#include "../memory.h"

/* O_APPEND is the descriptor's; an append-only inode would be another matter. */
int main(void)
{
    close(file("f", 1));
    int fd = open("f", O_RDWR | O_APPEND);
    char c, *p = mmap((void *)0x20000000, PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    p[0] = 'Z';
    pread(fd, &c, 1, 0);
    printf("%c\n", c);
    return 0;
}
