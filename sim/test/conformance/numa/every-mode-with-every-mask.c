// Each mode with no mask, an empty one, the node that there is and one that there is not: set_mempolicy, mbind, and what is then told.
#define _GNU_SOURCE
#include "../memory.h"
#include <sys/syscall.h>

static const char *result(long r)
{
    return r == -1 ? strerrorname_np(errno) : "ok";
}

int main(void)
{
    static const char *names[] = { "none", "empty", "node 0", "node 1", "both" };
    unsigned long values[] = { 0, 0, 1, 2, 3 }, told;
    char *p = mmap(NULL, 4 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int mode;

    for (int kind = 0; kind < 9; kind++)
        for (int i = 0; i < 5; i++) {
            void *mask = i == 0 ? NULL : &values[i];
            printf("%d %s: set %s", kind, names[i], result(syscall(SYS_set_mempolicy, kind, mask, i == 0 ? 0 : 64)));
            told = mode = 0;
            syscall(SYS_get_mempolicy, &mode, &told, 64, NULL, 0);
            printf(" (%d %lx), bind %s", mode, told, result(syscall(SYS_mbind, p, 2 * PAGE, kind, mask, i == 0 ? 0 : 64, 0)));
            told = mode = 0;
            syscall(SYS_get_mempolicy, &mode, &told, 64, p, 2);
            printf(" (%d %lx)\n", mode, told);
            syscall(SYS_set_mempolicy, 0, NULL, 0);
            syscall(SYS_mbind, p, 2 * PAGE, 0, NULL, 0, 0);
        }
    return 0;
}
