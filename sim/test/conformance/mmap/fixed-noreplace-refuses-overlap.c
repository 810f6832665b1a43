#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void try(char *at, size_t length, const char *what)
{
    errno = 0;
    char *p = mmap(at, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerror(errno));
    else
        printf("%s: %p\n", what, p);
}

int main(void)
{
    char *base = (char *)0x20000000;

    mmap(base + 2 * 4096, 2 * 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    try(base + 2 * 4096, 4096, "same start");
    try(base + 4096, 2 * 4096, "over the start");
    try(base + 3 * 4096, 2 * 4096, "over the end");
    try(base, 8 * 4096, "all around");
    try(base, 2 * 4096, "just below");
    try(base + 4 * 4096, 4096, "just above");
    try(base + 100, 4096, "misaligned and taken");
    try(base + 16 * 4096 + 1, 4096, "misaligned and free");
    return 0;
}
