#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

int main(void)
{
    say("4 MiB", memfd_create("m", MFD_HUGETLB | 22 << 26));
    say("size without MFD_HUGETLB", memfd_create("m", 21 << 26));
    return 0;
}
