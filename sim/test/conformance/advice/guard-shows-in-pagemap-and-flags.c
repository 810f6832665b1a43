#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
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

/* The entry of a page in /proc/self/pagemap. */
static unsigned long pagemap(void *p)
{
    unsigned long entry = 0;
    int fd = open("/proc/self/pagemap", O_RDONLY);

    pread(fd, &entry, 8, (unsigned long)p / PAGE * 8);
    close(fd);
    return entry;
}

/* pagemap bit 58 and VmFlags gu are new in 6.15 and 6.18. */
int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    say("guard", madvise(p, PAGE, MADV_GUARD_INSTALL));
    printf("present %d, guard %d, gu %d\n", (int)(pagemap(p) >> 63 & 1), (int)(pagemap(p) >> 58 & 1), flagged(p, "gu"));
    return 0;
}
