#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

/* A file of pages that begin with 'a', 'b', ... */
static int file(const char *name, int pages)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

    ftruncate(fd, pages * PAGE);
    for (int i = 0; i < pages; i++)
        pwrite(fd, &"abcdefghijklmnop"[i], 1, i * PAGE);
    return fd;
}

int main(void)
{
    int fd = file("f", 1);
    say("F_GET_SEALS", fcntl(fd, F_GET_SEALS));
    say("F_ADD_SEALS", fcntl(fd, F_ADD_SEALS, F_SEAL_SEAL));
    return 0;
}
