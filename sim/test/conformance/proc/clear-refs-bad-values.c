#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>
#include "../say.h"

int main(void)
{
    int fd = open("/proc/self/clear_refs", O_WRONLY);
    say("0", write(fd, "0", 1));
    say("6", write(fd, "6", 1));
    say("x", write(fd, "x", 1));
    say("1", write(fd, "1", 1) == 1 ? 0 : -1);
    return 0;
}
