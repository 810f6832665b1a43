#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void try(size_t length)
{
    void *p = mmap(NULL, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("%#zx: %s\n", length, p == MAP_FAILED ? strerror(errno) : "mapped");
}

int main(void)
{
    try(0);
    try(1);
    try((size_t)-1);
    try((size_t)-4096);
    try((size_t)-4095);
    try(0x800000000000);
    try(0x7ffffffff000);
    try(0x7fffffffe000);
    return 0;
}
