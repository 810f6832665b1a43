#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    char path[64], a[4096], b[4096], link[64] = { 0 };
    int n, m;

    sprintf(path, "/proc/%d/maps", getpid());
    int fd = open(path, O_RDONLY);
    n = read(fd, a, sizeof a);
    close(fd);
    fd = open("/proc/self/maps", O_RDONLY);
    m = read(fd, b, sizeof b);
    close(fd);
    printf("same %d\n", n == m && memcmp(a, b, n) == 0);
    readlink("/proc/self", link, sizeof link - 1);
    sprintf(path, "%d", getpid());
    printf("link %d\n", strcmp(link, path) == 0);
    printf("no such process: %d\n", open("/proc/99999999/maps", O_RDONLY));
    printf("write to maps: %d\n", open("/proc/self/maps", O_WRONLY));
    return 0;
}
