#include <stdio.h>

int main(void)
{
    int w = 9, p = 3;

    printf("[%*d] [%-*d] [%0*d] [%+*d]\n", w, 42, w, 42, w, 42, w, 42);
    printf("[%.*f] [%*.*f] [%-*.*f|]\n", p, 3.14159, w, p, 3.14159, w, p, 3.14159);
    printf("[%.*s] [%*.*s] [%-*.*s|]\n", p, "abcdef", w, p, "abcdef", w, p, "abcdef");
    printf("[%*s] [%.*d] [%.*x]\n", -w, "left", -1, 7, 0, 0);
    printf("[%3$s %1$s %2$s]\n", "one", "two", "three");
    printf("[%1$d %1$x %1$o %1$#x %1$5d]\n", 255);
    printf("[%2$*1$d] [%3$.*1$f]\n", 6, 42, 2.5);
    printf("[%1$c%1$c%1$c] [%2$s] [%1$d]\n", 'x', "mixed");
    printf("[%% %c %%]\n", 'c');
    printf("[%5c] [%-5c] [%05d] [%-05d]\n", 'r', 'l', -42, -42);
    printf("[% d] [% d] [%+d] [%+d] [% +d]\n", 5, -5, 5, -5, 5);
    printf("[%#o] [%#x] [%#X] [%#o] [%#x]\n", 8, 255, 255, 0, 0);
    printf("[%08.3d] [%8.3d] [%-8.3d]\n", 5, 5, 5);
    printf("[%.0d] [%.0u] [%.0x] [%5.0d] [%+.0d]\n", 0, 0, 0, 0, 0);
    printf("[%hhd] [%hd] [%ld] [%lld]\n", (char)200, (short)70000, -5L, -6LL);
    printf("%s%n\n", "count", &w); printf("%d\n", w);
    return 0;
}
