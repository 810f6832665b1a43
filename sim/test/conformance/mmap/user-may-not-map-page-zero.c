// uid: 1000
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void try(unsigned long at, int flags)
{
    void *p = mmap((void *)at, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
    printf("%#lx %s: ", at, flags ? "fixed" : "hint");
    if (p == MAP_FAILED)
        printf("%s\n", strerror(errno));
    else
        printf("%p\n", p);
}

int main(void)
{
    printf("uid %d\n", getuid());
    try(0, MAP_FIXED);
    try(0x1000, 0);
    try(0x10000, MAP_FIXED);
    return 0;
}
