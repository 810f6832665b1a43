#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static long referenced(char *p)
{
    char line[512], *end;
    int inside = 0;
    long kb = -1;
    FILE *f = fopen("/proc/self/smaps", "r");

    while (fgets(line, sizeof line, f)) {
        unsigned long start = strtoul(line, &end, 16);
        if (*end == '-')
            inside = start == (unsigned long)p;
        else if (inside && sscanf(line, "Referenced: %ld", &kb) == 1)
            inside = 0;
    }
    fclose(f);
    return kb;
}

int main(void)
{
    char *p = mmap(NULL, 16 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int fd = open("/proc/self/clear_refs", O_WRONLY);

    memset(p, 1, 8 * 4096);
    printf("%ld kB\n", referenced(p));
    printf("write %ld\n", (long)write(fd, "1\n", 2));
    printf("%ld kB\n", referenced(p));
    printf("bad value %ld\n", (long)write(fd, "9\n", 2));
    return 0;
}
