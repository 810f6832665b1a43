#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void try(unsigned long at, size_t length)
{
    void *p = mmap((void *)at, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    printf("%#lx + %#zx: ", at, length);
    if (p == MAP_FAILED)
        printf("%s\n", strerror(errno));
    else
        printf("%p\n", p);
}

int main(void)
{
    try(0x10000001, 4096);
    try(0x10000800, 4096);
    try(0x10000000, 1);
    try(0x7ffffffff000, 4096);
    try(0x800000000000, 4096);
    try(0x7fffffff0000, 0x10000);
    try(0xffffffffff600000, 4096);
    try(0x10001, 0);
    return 0;
}
