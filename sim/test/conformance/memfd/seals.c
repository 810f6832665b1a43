#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void report(const char *what, long r)
{
    printf("%s: %s\n", what, r == -1 ? strerror(errno) : "ok");
}

int main(void)
{
    int plain = memfd_create("plain", 0);
    int fd = memfd_create("sealed", MFD_ALLOW_SEALING);

    printf("plain has %#x\n", fcntl(plain, F_GET_SEALS));
    report("seal plain", fcntl(plain, F_ADD_SEALS, F_SEAL_WRITE));
    printf("sealable has %#x\n", fcntl(fd, F_GET_SEALS));
    ftruncate(fd, 8192);
    report("seal grow", fcntl(fd, F_ADD_SEALS, F_SEAL_GROW));
    report("grow", ftruncate(fd, 12288));
    report("write beyond", pwrite(fd, "x", 1, 8192));
    report("shrink", ftruncate(fd, 4096));
    report("seal shrink", fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK));
    report("shrink", ftruncate(fd, 0));
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    report("seal write while mapped", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
    munmap(p, 4096);
    report("seal write", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
    report("write", pwrite(fd, "x", 1, 0));
    report("shared writable map", (long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
    report("shared read-only map", (long)mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0));
    report("private writable map", (long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0));
    report("seal seal", fcntl(fd, F_ADD_SEALS, F_SEAL_SEAL));
    report("more seals", fcntl(fd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE));
    printf("has %#x\n", fcntl(fd, F_GET_SEALS));
    return 0;
}
