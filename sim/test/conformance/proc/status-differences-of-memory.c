#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static long field(const char *name)
{
    char line[256];
    long value = -1;
    FILE *f = fopen("/proc/self/status", "r");

    while (fgets(line, sizeof line, f))
        if (strncmp(line, name, strlen(name)) == 0 && line[strlen(name)] == ':')
            sscanf(line + strlen(name) + 1, "%ld", &value);
    fclose(f);
    return value;
}

static const char *names[] = { "VmSize", "VmData", "RssAnon", "RssShmem", "VmLck" };
static long before[5];

static void mark(void)
{
    for (int i = 0; i < 5; i++)
        before[i] = field(names[i]);
}

static void show(const char *what)
{
    printf("%-16s", what);
    for (int i = 0; i < 5; i++)
        printf(" %s %+ld", names[i], field(names[i]) - before[i]);
    printf("\n");
    mark();
}

int main(void)
{
    mark();
    mark();
    show("nothing");
    char *p = mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    show("private mapping");
    memset(p, 1, 1 << 19);
    show("half written");
    char *s = mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    show("shared mapping");
    memset(s, 1, 1 << 18);
    show("quarter written");
    mprotect(p, 1 << 20, PROT_READ);
    show("read-only");
    madvise(p, 1 << 18, MADV_DONTNEED);
    show("dontneed");
    munmap(p, 1 << 20);
    munmap(s, 1 << 20);
    show("unmapped");
    return 0;
}
