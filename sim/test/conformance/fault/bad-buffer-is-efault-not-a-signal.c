#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void report(const char *what, long r)
{
    if (r < 0)
        printf("%s: %s\n", what, strerror(errno));
    else
        printf("%s: %ld\n", what, r);
}

int main(void)
{
    char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int fd = open("file", O_RDWR | O_CREAT, 0600);

    report("write from NULL", write(fd, NULL, 10));
    report("write from a good page", write(fd, p, 100));
    mprotect(p, 4096, PROT_NONE);
    report("write from PROT_NONE", write(fd, p, 10));
    lseek(fd, 0, SEEK_SET);
    report("read into NULL", read(fd, NULL, 10));
    report("read into PROT_NONE", read(fd, p, 10));
    mprotect(p, 4096, PROT_READ);
    report("read into read-only", read(fd, p, 10));
    report("read of nothing into NULL", read(fd, NULL, 0));
    report("open(NULL)", open(NULL, O_RDONLY));
    return 0;
}
