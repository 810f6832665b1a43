#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define AT ((char *)0x200000000000)

static char names[40][40];
static long sums[40], rollup[40];
static int many;

static void add(const char *file, long *to)
{
    FILE *f = fopen(file, "r");
    char line[512], name[40];
    long kb;
    int first = 1;
    while (fgets(line, sizeof line, f)) {
        if (sscanf(line, "%39[A-Za-z_]: %ld kB", name, &kb) != 2) {
            if (to == rollup && first)
                printf("first line ends: %s", strchr(line, ' '));
            first = 0;
            continue;
        }
        int i = 0;
        while (i < many && strcmp(names[i], name))
            i++;
        if (i == many)
            strcpy(names[many++], name);
        to[i] += kb;
    }
    fclose(f);
}

/* smaps_rollup has the sums of smaps; Pss is summed in a finer unit. */
int main(void)
{
    static char buffer[1 << 16];
    setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
    char *p = mmap(AT, 16 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    char *s = mmap(AT + 32 * PAGE, 16 * PAGE, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    memset(p, 1, 4 * PAGE);
    memset(s, 1, 4 * PAGE);
    mlock(p, 2 * PAGE);
    if (fork() == 0) {
        p[0] = 2;
        add("/proc/self/smaps_rollup", rollup);
        memset(names, 0, sizeof names);
        many = 0;
        memset(rollup, 0, sizeof rollup);
        add("/proc/self/smaps", sums);
        add("/proc/self/smaps_rollup", rollup);
        for (int i = 0; i < many; i++) {
            long off = sums[i] - rollup[i];
            if (!strncmp(names[i], "Pss", 3))
                printf("%s: %s\n", names[i], off > -20 && off < 20 ? "near" : "far");
            else if (strcmp(names[i], "Size") && strcmp(names[i], "KernelPageSize") && strcmp(names[i], "MMUPageSize") && strcmp(names[i], "THPeligible"))
                printf("%s: %s %s\n", names[i], off < 64 && off > -64 ? "equal" : "different",
                    strstr(names[i], "Clean") || strstr(names[i], "Dirty") ? "" : rollup[i] ? "some" : "none");
        }
        fflush(stdout);
        _exit(0);
    }
    wait(0);
    return 0;
}
