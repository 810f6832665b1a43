#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

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

int main(void)
{
    limit(RLIMIT_DATA, (status("VmData") + 64) * 1024);
    tell("private, writable", mmap(NULL, 1 << 20, RW, ANON, -1, 0));
    tell("private, readable", mmap((void *)0x20000000, 1 << 20, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("shared, writable", mmap((void *)0x21000000, 1 << 20, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
    say("made writable", mprotect((void *)0x20000000, 1 << 20, RW));
    return 0;
}
