#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* A field of /proc/self/status. */
static long status(const char *name)
{
    char line[256];
    long value = -1;
    FILE *f = fopen("/proc/self/status", "r");

    while (fgets(line, sizeof line, f))
        if (strncmp(line, name, strlen(name)) == 0 && line[strlen(name)] == ':')
            value = atol(line + strlen(name) + 1);
    fclose(f);
    return value;
}

static void limit(int what, rlim_t bytes)
{
    struct rlimit both = { bytes, bytes };

    setrlimit(what, &both);
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

static void grow(void)
{
    printf("child 1 MiB %d\n", mmap(NULL, 1 << 20, PROT_NONE, ANON, -1, 0) != MAP_FAILED);
}

int main(void)
{
    limit(RLIMIT_AS, (status("VmSize") + 64) * 1024);
    child(grow);
    return 0;
}
