#include <stdio.h>
#include <string.h>

static const char *const lines[] = {
    "00400000-00401000 r--p 00000000 fe:00 123456                             /tmp/a.out",
    "7ffff7ffd000-7ffff7fff000 r-xp 00000000 00:00 0                          [vdso]",
    "7ffffffde000-7ffffffff000 rw-p 00000000 00:00 0 ",
    "7ffff7d00000-7ffff7d01000 rw-s 00002000 00:05 77                         /memfd:with space (deleted)",
    "not a line",
};

int main(void)
{
    for (unsigned i = 0; i < sizeof lines / sizeof *lines; i++) {
        unsigned long start, end, offset, inode;
        unsigned major, minor;
        char perms[5], path[100] = "";
        int at = 0;
        int n = sscanf(lines[i], "%lx-%lx %4s %lx %x:%x %lu %n%99[^\n]", &start, &end, perms, &offset, &major, &minor, &inode, &at, path);

        printf("%d", n);
        if (n >= 7)
            printf(" %lu KiB %s %#lx %u:%u %lu at %d '%s'", (end - start) / 1024, perms, offset, major, minor, inode, at, path);
        printf("\n");
    }
    return 0;
}
