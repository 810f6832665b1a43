#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void name_of(const char *what, void *p)
{
    char line[512];
    unsigned long start, end;
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f)) {
        sscanf(line, "%lx-%lx", &start, &end);
        line[strcspn(line, "\n")] = 0;
        if (start <= (unsigned long)p && (unsigned long)p < end)
            printf("%s: '%s'\n", what, strlen(line) > 73 ? line + 73 : "");
    }
    fclose(f);
}

int main(void)
{
    int fd = memfd_create("my file", 0);

    ftruncate(fd, 4096);
    name_of("private anonymous", mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    name_of("shared anonymous", mmap(NULL, 4096, PROT_READ, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    name_of("memfd shared", mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0));
    name_of("memfd private", mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0));
    return 0;
}
