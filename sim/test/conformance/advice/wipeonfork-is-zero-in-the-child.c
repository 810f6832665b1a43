#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

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
    printf("child %d\n", p[0]);
    p[0] = 8;
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    p[0] = 7;
    say("MADV_WIPEONFORK", madvise(p, PAGE, MADV_WIPEONFORK));
    child(look);
    printf("parent %d, wf %d\n", p[0], flagged(p, "wf"));
    return 0;
}
