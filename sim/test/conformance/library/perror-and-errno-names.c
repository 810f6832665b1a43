#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <fcntl.h>

static void report(const char *what, int r)
{
    int e = errno;

    printf("%s: %d", what, r);
    if (r < 0)
        printf(" %d %s", e, strerror(e));
    printf("\n");
}

int main(void)
{
    char b[4];

    errno = 0;
    printf("%d\n", errno);
    report("open", open("missing", O_RDONLY));
    report("read", read(50, b, 4));
    report("close", close(-1));
    report("chdir", chdir("/dev/null"));
    report("access", access("/", R_OK));
    report("lseek", lseek(0, -5, SEEK_SET));
    printf("%d\n", errno);
    close(999);
    printf("%d %d\n", errno == EBADF, EAGAIN == EWOULDBLOCK);
    printf("%s\n", strerror(errno));
    errno = 12345;
    printf("%m\n");
    return 0;
}
