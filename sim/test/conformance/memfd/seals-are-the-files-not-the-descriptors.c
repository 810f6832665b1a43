// Seals belong to the file: what one descriptor adds, dup's and a second opening's see, and only a writable one may add.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <unistd.h>

static int again(int fd, int mode)
{
    char path[32];

    sprintf(path, "/proc/self/fd/%d", fd);
    return open(path, mode);
}

static void both(int a, int b)
{
    printf("  %x %x\n", fcntl(a, F_GET_SEALS), fcntl(b, F_GET_SEALS));
}

static void share(const char *what, int a, int b)
{
    printf("%s\n", what);
    both(a, b);
    say("  write", fcntl(a, F_ADD_SEALS, F_SEAL_WRITE));
    both(a, b);
    say("  write again, shrink", fcntl(b, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK));
    both(a, b);
    int reads = again(a, O_RDONLY);
    say("  by one that reads", fcntl(reads, F_ADD_SEALS, F_SEAL_SEAL));
    close(reads);
    int writes = again(a, O_WRONLY);
    say("  by one that writes", writes < 0 ? -1 : fcntl(writes, F_ADD_SEALS, F_SEAL_GROW));
    close(writes);
    say("  nothing", fcntl(a, F_ADD_SEALS, 0));
    say("  no more", fcntl(a, F_ADD_SEALS, F_SEAL_SEAL));
    both(a, b);
    say("  grow", fcntl(a, F_ADD_SEALS, F_SEAL_GROW));
    say("  grow, by the other", fcntl(b, F_ADD_SEALS, F_SEAL_GROW));
    say("  no more, by the other", fcntl(b, F_ADD_SEALS, F_SEAL_SEAL));
    say("  nothing, by the other", fcntl(b, F_ADD_SEALS, 0));
    close(b);
    say("  the other closed", fcntl(a, F_ADD_SEALS, F_SEAL_GROW));
    close(a);
}

int main(void)
{
    int fd = memfd_create("a", MFD_ALLOW_SEALING);
    share("dup", fd, dup(fd));
    fd = memfd_create("b", MFD_ALLOW_SEALING);
    share("opened again", fd, again(fd, O_RDWR));
    fd = memfd_create("c", 0);
    printf("without the flag %x\n", fcntl(fd, F_GET_SEALS));
    say("shrink", fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE));
    printf("still %x\n", fcntl(fd, F_GET_SEALS));
    return 0;
}
