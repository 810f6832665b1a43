#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void report(const char *what, int failed)
{
    printf("%s: %s\n", what, failed ? strerror(errno) : "ok");
}

int main(void)
{
    char *now = sbrk(0);

    report("brk(top)", brk((void *)0x7ffffffff000) != 0);
    report("sbrk(huge)", sbrk(0x7f0000000000) == (void *)-1);
    report("sbrk(0)", sbrk(0) != now);
    return 0;
}
