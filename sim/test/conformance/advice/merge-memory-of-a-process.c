#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include "../memory.h"
#include "../say.h"

#define SET 67
#define GET 68

/* Lines of smaps between two addresses: where, and whether KSM may take pages of it. */
static void look(const char *what, unsigned long from, unsigned long to)
{
    FILE *smaps = fopen("/proc/self/smaps", "r");
    char line[400];
    unsigned long first, last, start = 0, end = 0;
    int inside = 0;

    puts(what);
    while (fgets(line, sizeof line, smaps)) {
        if (sscanf(line, "%lx-%lx ", &first, &last) == 2) {
            start = first;
            end = last;
            inside = start >= from && end <= to;
        } else if (inside && !strncmp(line, "VmFlags:", 8))
            printf("  %lx-%lx %s\n", start, end, strstr(line, " mg") ? "mg" : "-");
    }
    fclose(smaps);
}

#define AREA(what) look(what, 0x20000000, 0x21000000)

/* A process lets KSM merge whatever can be merged (6.4). */
int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    int fd = open("merged", O_RDWR | O_CREAT, 0600);

    p[0] = 1;
    ftruncate(fd, 4 * PAGE);
    mmap((void *)0x20010000, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
    mmap((void *)0x20020000, PAGE, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0);
    mmap((void *)0x20030000, PAGE, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    say("an argument too many", prctl(SET, 1, 1, 0, 0));
    say("an argument too many", prctl(SET, 1, 0, 0, 1));
    say("asked with an argument", prctl(GET, 1, 0, 0, 0));
    printf("%d\n", prctl(GET, 0, 0, 0, 0));
    AREA("before");
    if (prctl(SET, 7, 0, 0, 0) != 0) {
        puts(strerrorname_np(errno));
        return 0;
    }
    printf("%d\n", prctl(GET, 0, 0, 0, 0));
    AREA("on");
    anon(0x20002000, 1, RW);
    anon(0x20040000, 1, RW);
    mmap((void *)0x20021000, PAGE, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, PAGE);
    AREA("new ones beside them");
    say("unmergeable", madvise(p, PAGE, MADV_UNMERGEABLE));
    AREA("a page less");
    say("protect", mprotect(p + PAGE, PAGE, PROT_READ));
    AREA("protected");
    say("again", prctl(SET, 1, 0, 0, 0));
    AREA("again");
    fflush(stdout);
    if (fork() == 0) {
        printf("child: %d\n", prctl(GET, 0, 0, 0, 0));
        anon(0x20050000, 1, RW);
        AREA("child");
        prctl(SET, 0, 0, 0, 0);
        AREA("child: off");
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    say("mergeable", madvise((void *)0x20020000, PAGE, MADV_MERGEABLE));
    say("off", prctl(SET, 0, 0, 0, 0));
    printf("%d\n", prctl(GET, 0, 0, 0, 0));
    AREA("off");
    say("mergeable", madvise(p, PAGE, MADV_MERGEABLE));
    say("off again", prctl(SET, 0, 0, 0, 0));
    AREA("off again");
    return 0;
}
