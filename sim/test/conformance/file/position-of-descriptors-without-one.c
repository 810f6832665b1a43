/* Reading an event counter, a timer or /dev/zero moves no position. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

static void position(const char *what, int fd)
{
    char path[60], line[100];
    FILE *file;

    snprintf(path, sizeof path, "/proc/self/fdinfo/%d", fd);
    file = fopen(path, "r");
    fgets(line, sizeof line, file);
    fclose(file);
    printf("%s: %s", what, line);
    printf("lseek by 5: %ld\n", (long)lseek(fd, 5, SEEK_CUR));
}

int main(void)
{
    uint64_t value = 3;
    char bytes[100];
    int event = eventfd(0, 0), zero = open("/dev/zero", O_RDWR), null = open("/dev/null", O_RDWR);

    write(event, &value, 8);
    read(event, &value, 8);
    position("eventfd", event);
    read(zero, bytes, 100);
    write(zero, bytes, 50);
    position("/dev/zero", zero);
    write(null, bytes, 50);
    position("/dev/null", null);
    return 0;
}
