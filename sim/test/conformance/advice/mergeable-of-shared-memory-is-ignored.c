#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

/* Do the VmFlags of the mapping that holds an address have this one? */
static int flagged(void *address, const char *code)
{
    unsigned long start, end, at = (unsigned long)address;
    char line[512], word[8];
    int here = 0, found = 0;
    FILE *f = fopen("/proc/self/smaps", "r");

    snprintf(word, sizeof word, " %s", code);
    while (fgets(line, sizeof line, f)) {
        if (sscanf(line, "%lx-%lx", &start, &end) == 2)
            here = at >= start && at < end;
        else if (here && strncmp(line, "VmFlags:", 8) == 0)
            found = strstr(line, word) != NULL;
    }
    fclose(f);
    return found;
}

int main(void)
{
    char *p = shared(0x20000000, 1, RW);
    say("MADV_MERGEABLE", madvise(p, PAGE, MADV_MERGEABLE));
    printf("mg %d\n", flagged(p, "mg"));
    return 0;
}
