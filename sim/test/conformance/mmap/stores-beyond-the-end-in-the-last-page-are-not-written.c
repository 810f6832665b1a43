#define _GNU_SOURCE
#include "../memory.h"

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
