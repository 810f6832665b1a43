#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

int main(void)
{
    int fd = open("/proc/self/clear_refs", O_WRONLY);
    say("0", write(fd, "0", 1));
    say("6", write(fd, "6", 1));
    say("x", write(fd, "x", 1));
    say("1", write(fd, "1", 1) == 1 ? 0 : -1);
    return 0;
}
