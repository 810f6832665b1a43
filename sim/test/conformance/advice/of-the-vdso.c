#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

int main(void)
{
    unsigned long start = 0;
    char line[256];
    FILE *f = fopen("/proc/self/maps", "r");
    while (fgets(line, sizeof line, f))
        if (strstr(line, "[vdso]"))
            start = strtoul(line, NULL, 16);
    fclose(f);
    say("MADV_DONTNEED", madvise((void *)start, PAGE, MADV_DONTNEED));
    say("MADV_DODUMP", madvise((void *)start, PAGE, MADV_DODUMP));
    say("MADV_DOFORK", madvise((void *)start, PAGE, MADV_DOFORK));
    say("MADV_FREE", madvise((void *)start, PAGE, MADV_FREE));
    return 0;
}
