#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int lines(const char *path) { FILE *f = fopen(path, "r"); int c, n = 0; if (!f) return -1; while ((c = getc(f)) != EOF) n += c == '\n'; fclose(f); return n; }

int main(int argc, char **argv)
{
    char b[4096], path[64];
    FILE *f;
    unsigned long start, end, found = 0;
    char perms[5];
    void *p = mmap(NULL, 12288, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    ssize_t n;

    f = fopen("/proc/self/maps", "r");
    while (fgets(b, sizeof b, f))
        if (sscanf(b, "%lx-%lx %4s", &start, &end, perms) == 3 && (unsigned long)p >= start && (unsigned long)p < end)
            found++, printf("%s %d\n", perms, end >= (unsigned long)p + 12288);
    fclose(f);
    printf("%lu\n", found);
    f = fopen("/proc/self/status", "r");
    while (fgets(b, sizeof b, f)) {
        if (!strncmp(b, "Pid:", 4)) printf("pid %d\n", atoi(b + 4) == getpid());
        if (!strncmp(b, "PPid:", 5)) printf("ppid %d\n", atoi(b + 5) == getppid());
        if (!strncmp(b, "Threads:", 8)) printf("%s", b);
        if (!strncmp(b, "Uid:", 4)) printf("%s", b);
        if (!strncmp(b, "State:", 6)) printf("%s", b);
    }
    fclose(f);
    sprintf(path, "/proc/%d/statm", getpid());
    printf("%d %d\n", lines(path), lines("/proc/self/smaps") > 50);
    n = open("/proc/self/cmdline", O_RDONLY); n = read(n, b, sizeof b); printf("%d\n", n == (ssize_t)strlen(argv[0]) + 1 && !strcmp(b, argv[0]));
    n = readlink("/proc/self/exe", b, sizeof b); printf("%d\n", n > 0);
    n = readlink("/proc/self", b, sizeof b); b[n] = 0; printf("%d\n", atoi(b) == getpid());
    n = readlink("/proc/self/cwd", b, sizeof b); b[n] = 0; printf("%d\n", !strcmp(b, getcwd(NULL, 0)));
    printf("%d %d\n", lines("/proc/meminfo") > 20, lines("/proc/4194304/maps"));
    n = open("/proc/self/maps", O_WRONLY); printf("%d\n", n >= 0);
    return 0;
}
