#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/uio.h>
#include "../sweep.h"

/* process_madvise by advice and arguments; brk by place. */
int main(void)
{
    struct iovec v[3] = {{mmap((void *)(AT + 64 * PAGE), 4 * PAGE, RW, PRIV | MAP_FIXED, -1, 0), 4 * PAGE}, {(void *)1, PAGE}, {0, 0}};
    int self = syscall(SYS_pidfd_open, getpid(), 0);
    for (int advice = -1; advice < 27; advice++) {
        if (advice == 12 || advice == 14 || advice == 25) continue;
        printf("process_madvise %d: ", advice);
        long r = syscall(SYS_process_madvise, self, v, 1, advice, 0);
        printf("%c %ld", word(r < 0 ? -1 : 0), r);
        r = syscall(SYS_process_madvise, self, v, 2, advice, 0);
        printf(" %c %ld", word(r < 0 ? -1 : 0), r);
        r = syscall(SYS_process_madvise, self, v + 1, 1, advice, 0);
        printf(" %c", word(r < 0 ? -1 : 0));
        r = syscall(SYS_process_madvise, self, v, 0, advice, 0);
        printf(" %c", word(r < 0 ? -1 : 0));
        r = syscall(SYS_process_madvise, self, v, 1025, advice, 0);
        printf(" %c", word(r < 0 ? -1 : 0));
        r = syscall(SYS_process_madvise, self, 8, 1, advice, 0);
        printf(" %c", word(r < 0 ? -1 : 0));
        r = syscall(SYS_process_madvise, -1, v, 1, advice, 0);
        printf(" %c", word(r < 0 ? -1 : 0));
        r = syscall(SYS_process_madvise, 0, v, 1, advice, 0);
        printf(" %c", word(r < 0 ? -1 : 0));
        r = syscall(SYS_process_madvise, self, v, 1, advice, 1);
        printf(" %c\n", word(r < 0 ? -1 : 0));
    }
    char *b = sbrk(0);
    long tries[] = {0, 1, (long)b, (long)b + 1, (long)b + PAGE, (long)b - PAGE, 0x7fffffffe000, 0x7ffffffff000, 1L << 62, -1, -4096};
    for (unsigned i = 0; i < MANY(tries); i++) {
        long r = syscall(SYS_brk, tries[i]);
        printf("brk %u: %s\n", i, r == tries[i] ? "as asked" : r == (long)b ? "as it was" : "other");
        syscall(SYS_brk, b);
    }
    return 0;
}
