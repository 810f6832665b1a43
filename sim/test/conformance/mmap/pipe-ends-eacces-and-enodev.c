#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

int main(void)
{
    int ends[2];
    pipe(ends);
    tell("read end", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, ends[0], 0));
    tell("write end", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, ends[1], 0));
    return 0;
}
