#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

/* The offset is looked at before the descriptor and the length. */
int main(void)
{
    tell("offset 1, descriptor -1", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, -1, 1));
    tell("offset 1, length 0", mmap(NULL, 0, PROT_READ, ANON, -1, 1));
    tell("offset 4095", mmap(NULL, PAGE, PROT_READ, ANON, -1, 4095));
    return 0;
}
