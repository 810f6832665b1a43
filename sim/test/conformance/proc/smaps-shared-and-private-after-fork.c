#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

/* A field of the mapping that holds an address, from /proc/self/smaps, in kB. */
static long smaps(void *address, const char *name)
{
    unsigned long start, end, at = (unsigned long)address;
    long value = -1;
    char line[512], word[64];
    int here = 0;
    FILE *f = fopen("/proc/self/smaps", "r");

    while (fgets(line, sizeof line, f)) {
        if (sscanf(line, "%lx-%lx", &start, &end) == 2)
            here = at >= start && at < end;
        else if (here && sscanf(line, "%63[^:]", word) == 1 && strcmp(word, name) == 0)
            sscanf(strchr(line, ':') + 1, "%ld", &value);
    }
    fclose(f);
    return value;
}

/* Runs something in a child and waits for it. */
static void child(void (*action)(void))
{
    fflush(stdout);
    if (fork() == 0) {
        action();
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
}

static char *p;

static void look(void)
{
    printf("Shared_Dirty %ld, Private_Dirty %ld\n", smaps(p, "Shared_Dirty"), smaps(p, "Private_Dirty"));
    p[0] = 2;
    printf("Shared_Dirty %ld, Private_Dirty %ld\n", smaps(p, "Shared_Dirty"), smaps(p, "Private_Dirty"));
}

int main(void)
{
    p = anon(0x20000000, 2, RW);
    memset(p, 1, 2 * PAGE);
    child(look);
    return 0;
}
