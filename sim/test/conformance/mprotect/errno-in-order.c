#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#ifndef PROT_GROWSDOWN
#define PROT_GROWSDOWN 0x01000000
#define PROT_GROWSUP 0x02000000
#endif

static void try(const char *what, void *at, size_t length, int prot)
{
    errno = 0;
    int r = mprotect(at, length, prot);
    printf("%s: %s\n", what, r ? strerror(errno) : "ok");
}

int main(void)
{
    char *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    try("both growsdown and growsup", p + 1, 0, PROT_GROWSDOWN | PROT_GROWSUP);
    try("misaligned", p + 1, 4096, PROT_READ);
    try("misaligned, length 0", p + 1, 0, PROT_READ);
    try("length 0, nothing mapped", (void *)0x10000000, 0, 0x40);
    try("wraps", p, (size_t)-4096, PROT_READ);
    try("unknown bit", p, 4096, 0x40);
    try("unknown bit, nothing mapped", (void *)0x10000000, 4096, 0x40);
    try("nothing mapped", (void *)0x10000000, 4096, PROT_READ);
    try("growsdown on a plain mapping", p, 4096, PROT_READ | PROT_GROWSDOWN);
    try("growsup on a plain mapping", p, 4096, PROT_READ | PROT_GROWSUP);
    return 0;
}
