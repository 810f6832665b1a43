#include <stdio.h>
enum flags { F_READ = 1 << 0, F_WRITE = 1 << 1, F_EXEC = 1 << 2, F_ALL = F_READ | F_WRITE | F_EXEC, F_HIGH = 1u << 31 };
static const char *show(enum flags f) { static char b[2][5]; static int n; char *s = b[n ^= 1]; sprintf(s, "%c%c%c", f & F_READ ? 'r' : '-', f & F_WRITE ? 'w' : '-', f & F_EXEC ? 'x' : '-'); return s; }
int main(void)
{
    enum flags f = F_READ;
    f |= F_EXEC; printf("%s ", show(f)); f &= ~F_READ; printf("%s ", show(f)); f ^= F_ALL; printf("%s %d\n", show(f), f);
    printf("%s %s\n", show(F_ALL), show(0)); printf("%zu %d %u\n", sizeof f, F_HIGH > 0, F_HIGH); f = F_HIGH; printf("%d\n", f > 0);
    for (f = 0; f <= F_ALL; f++) printf("%d", !!(f & F_WRITE)); switch (f) { case F_ALL + 1: printf(" end\n"); break; case F_ALL: printf(" all\n"); }
    return 0;
}
