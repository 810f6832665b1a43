#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

/* What the protection forbids is EINVAL; EFAULT is for what a fault finds. */
int main(void)
{
    char *none = anon(0x20000000, 1, PROT_NONE), *readable = anon(0x20010000, 1, PROT_READ);
    say("read, PROT_NONE", madvise(none, PAGE, MADV_POPULATE_READ));
    say("write, PROT_NONE", madvise(none, PAGE, MADV_POPULATE_WRITE));
    say("read, PROT_READ", madvise(readable, PAGE, MADV_POPULATE_READ));
    say("write, PROT_READ", madvise(readable, PAGE, MADV_POPULATE_WRITE));
    return 0;
}
