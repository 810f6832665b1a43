#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include "../memory.h"
#include "../say.h"

/* What smaps says of a mapping, and status of the process. */
static void look(const char *what, void *at)
{
    char line[400];
    unsigned long start, end;
    int inside = 0;
    FILE *file = fopen("/proc/self/smaps", "r");

    puts(what);
    while (fgets(line, sizeof line, file)) {
        if (sscanf(line, "%lx-%lx ", &start, &end) == 2) {
            inside = (unsigned long)at >= start && (unsigned long)at < end;
            if (inside)
                printf("  %lx-%lx %.4s %s", start, end, strchr(line, ' ') + 1, strchr(line, '/'));
        } else if (inside && (!strncmp(line, "Rss", 3) || !strncmp(line, "Locked", 6) || !strncmp(line, "VmFlags", 7) ||
                              strstr(line, "_Dirty:") || strstr(line, "_Clean:")))
            printf("  %s", line);
    }
    fclose(file);
    file = fopen("/proc/self/status", "r");
    while (fgets(line, sizeof line, file))
        if (!strncmp(line, "VmLck", 5) || !strncmp(line, "RssShmem", 8))
            printf("  %s", line);
    fclose(file);
}

static void full(int signal)
{
    puts("SIGBUS");
    fflush(stdout);
    _exit(0);
}

int main(void)
{
    struct rlimit limit = { 2 * PAGE, 2 * PAGE };
    int fd = syscall(447, 0);
    char *p;

    if (fd < 0) {
        say("memfd_secret", fd);
        return 0;
    }
    ftruncate(fd, 4 * PAGE);
    p = mmap((void *)0x20000000, 4 * PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    look("mapped", p);
    p[0] = 1;
    p[PAGE] = 1;
    (void)*(volatile char *)(p + 2 * PAGE);
    look("touched", p);
    say("DONTNEED_LOCKED", madvise(p, PAGE, 24));
    look("a page less", p);
    say("munlock", munlock(p, 4 * PAGE));
    look("still locked", p);
    fflush(stdout);
    if (fork() == 0) {
        p[0] = 3;
        look("in a child", p);
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    mmap((void *)0x20004000, 2 * PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    look("and again", p + 4 * PAGE);
    setrlimit(RLIMIT_MEMLOCK, &limit);
    say("root", mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0) == MAP_FAILED ? -1 : 0);
    if (setuid(1000) != 0)
        return 1;
    say("a user", mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0) == MAP_FAILED ? -1 : 0);
    munmap(p, 6 * PAGE);
    say("a descriptor", fd = syscall(447, 0));
    ftruncate(fd, 4 * PAGE);
    p = mmap((void *)0x20000000, 4 * PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    say("four pages", p == MAP_FAILED ? -1 : 0);
    signal(SIGBUS, full);
    for (int i = 0; p != MAP_FAILED && i < 4; i++) {
        p[i * PAGE] = 1;
        printf("page %d\n", i);
        fflush(stdout);
    }
    return 0;
}
