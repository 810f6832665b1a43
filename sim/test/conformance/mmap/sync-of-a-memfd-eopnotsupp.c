#define _GNU_SOURCE
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

int main(void)
{
    int fd = memfd_create("m", 0);
    ftruncate(fd, PAGE);
    tell("MAP_SYNC", mmap(NULL, PAGE, RW, MAP_SHARED_VALIDATE | MAP_SYNC, fd, 0));
    return 0;
}
