#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void try(unsigned long at, size_t length)
{
    errno = 0;
    int r = munmap((void *)at, length);
    printf("%#lx + %#zx: %d %s\n", at, length, r, r ? strerror(errno) : "");
}

int main(void)
{
    try(0x10000000, 4096);
    try(0x10000000, 0);
    try(0x10000001, 4096);
    try(0x10000000, 1);
    try(0x10000000, (size_t)-1);
    try(0x10000000, (size_t)-4096);
    try(0x7ffffffff000, 4096);
    try(0x800000000000, 4096);
    try(0, 4096);
    return 0;
}
