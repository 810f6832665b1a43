#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MAP_SYNC
#define MAP_SYNC 0x80000
#endif

static void show(const char *what, int prot, int flags, int fd)
{
    void *p = mmap(NULL, 4096, prot, flags, fd, 0);

    printf("%s: %d\n", what, p == MAP_FAILED ? errno : 0);
}

int main(void)
{
    int rw = open("file", O_RDWR | O_CREAT, 0600), ro = open("file", O_RDONLY), wo = open("file", O_WRONLY), memory = memfd_create("m", 0);

    ftruncate(rw, 4096);
    ftruncate(memory, 4096);
    show("file", PROT_READ | PROT_WRITE, MAP_SHARED_VALIDATE | MAP_SYNC, rw);
    show("read-only file, to write", PROT_READ | PROT_WRITE, MAP_SHARED_VALIDATE | MAP_SYNC, ro);
    show("read-only file, to read", PROT_READ, MAP_SHARED_VALIDATE | MAP_SYNC, ro);
    show("write-only file", PROT_READ, MAP_SHARED_VALIDATE | MAP_SYNC, wo);
    show("memfd", PROT_READ | PROT_WRITE, MAP_SHARED_VALIDATE | MAP_SYNC, memory);
    show("file, not validated", PROT_READ | PROT_WRITE, MAP_SHARED | MAP_SYNC, rw);
    show("file, private", PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_SYNC, rw);
    show("file, unknown flag", PROT_READ | PROT_WRITE, MAP_SHARED_VALIDATE | 0x200000, rw);
    return 0;
}
