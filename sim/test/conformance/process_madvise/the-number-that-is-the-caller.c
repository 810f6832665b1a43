#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/uio.h>
#include "../memory.h"
#include "../say.h"

/* Since 6.15 two numbers stand for the caller, as a thread and as a process, where process_madvise takes a descriptor. */
int main(void)
{
    static const int numbers[] = { -1, -9999, -10000, -10001, -10002, -20000 };
    char *p = anon(0x20000000, 4, RW);
    struct iovec ranges[2] = { { p, PAGE }, { p + 2 * PAGE, PAGE } };
    char what[40];

    for (int i = 0; i < 6; i++) {
        int self = numbers[i];

        memset(p, 'a', 4 * PAGE);
        sprintf(what, "%d dontneed", self);
        say(what, syscall(SYS_process_madvise, self, ranges, 2, MADV_DONTNEED, 0));
        printf("%d %d %d %d\n", p[0], p[PAGE], p[2 * PAGE], p[3 * PAGE]);
        sprintf(what, "%d cold", self);
        say(what, syscall(SYS_process_madvise, self, ranges, 2, MADV_COLD, 0));
        sprintf(what, "%d no such advice", self);
        say(what, syscall(SYS_process_madvise, self, ranges, 2, 99, 0));
        sprintf(what, "%d no ranges", self);
        say(what, syscall(SYS_process_madvise, self, ranges, 0, 99, 0));
        sprintf(what, "%d flags", self);
        say(what, syscall(SYS_process_madvise, self, ranges, 2, MADV_COLD, 1));
        sprintf(what, "%d mrelease", self);
        say(what, syscall(448, self, 0));
        sprintf(what, "%d getfd", self);
        say(what, syscall(SYS_pidfd_getfd, self, 1, 0));
    }
    return 0;
}
