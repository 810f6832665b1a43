#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    static char whole[8192], pieces[8192];
    int total = 0, n, fd = open("/proc/self/maps", O_RDONLY);

    while ((n = read(fd, whole + total, sizeof whole - 1 - total)) > 0)
        total += n;
    close(fd);
    fd = open("/proc/self/maps", O_RDONLY);
    int got = 0;
    while ((n = read(fd, pieces + got, 7)) > 0)
        got += n;
    close(fd);
    printf("same length %d, same text %d\n", total == got, strcmp(whole, pieces) == 0);
    printf("ends with a newline %d\n", whole[total - 1] == '\n');
    printf("starts with %.22s\n", whole);
    return 0;
}
