#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

int main(void)
{
    unsigned char vec[4];
    say("kernel", mincore((void *)0xffff800000000000, PAGE, vec));
    say("2^63 long", mincore((void *)0x20000000, 1UL << 63, vec));
    say("wraps", mincore((void *)0x20000000, (size_t)-PAGE, vec));
    return 0;
}
