#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void show(const char *what, int fd)
{
    unsigned char vec[3] = { 9, 9, 9 };
    char *p = mmap(NULL, 3 * 4096, PROT_READ, MAP_SHARED, fd, 0);
    int r = mincore(p, 3 * 4096, vec);

    printf("%s: %d %d%d%d\n", what, r, vec[0] & 1, vec[1] & 1, vec[2] & 1);
}

int main(void)
{
    int memory = memfd_create("m", 0), own = open("file", O_RDWR | O_CREAT, 0600), open_to_all = open("all", O_RDWR | O_CREAT, 0600);

    fchmod(open_to_all, 0666);
    ftruncate(memory, 3 * 4096);
    ftruncate(own, 3 * 4096);
    ftruncate(open_to_all, 3 * 4096);
    pwrite(memory, "x", 1, 4096);
    show("memfd", memory);
    if (setresuid(12345, 12345, 12345) != 0)
        return 1;
    show("memfd of another user", memory);
    show("file of another user", own);
    show("file that all may write", open_to_all);
    return 0;
}
