#define _GNU_SOURCE
#include <stdlib.h>
#include "../say.h"

#define PAGE 4096L

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
