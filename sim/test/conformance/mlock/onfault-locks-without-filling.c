#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static long field(const char *name)
{
    char line[256];
    long value = -1;
    FILE *f = fopen("/proc/self/status", "r");

    while (fgets(line, sizeof line, f))
        if (strncmp(line, name, strlen(name)) == 0)
            sscanf(line + strlen(name), ": %ld", &value);
    fclose(f);
    return value;
}

int main(void)
{
    unsigned char vec[4];
    char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    printf("VmLck %ld\n", field("VmLck"));
    printf("mlock2 %d\n", mlock2(p, 4 * 4096, MLOCK_ONFAULT));
    printf("VmLck %ld\n", field("VmLck"));
    mincore(p, 4 * 4096, vec);
    printf("%d%d%d%d\n", vec[0] & 1, vec[1] & 1, vec[2] & 1, vec[3] & 1);
    p[4096] = 1;
    mincore(p, 4 * 4096, vec);
    printf("%d%d%d%d\n", vec[0] & 1, vec[1] & 1, vec[2] & 1, vec[3] & 1);
    int r = mlock2(p, 4096, 99);
    printf("%d %s\n", r, strerror(errno));
    munlock(p, 2 * 4096);
    printf("VmLck %ld\n", field("VmLck"));
    munmap(p, 4 * 4096);
    printf("VmLck %ld\n", field("VmLck"));
    return 0;
}
