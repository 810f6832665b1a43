#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

int main(void)
{
    say("unmapped", remap_file_pages((void *)0x30000000, PAGE, 0, 0, 0));
    return 0;
}
