#include <ctype.h>
#include <stdio.h>

#define CLASS(f) do { int n = 0, first = -1, last = -1; for (int c = -1; c < 256; c++) if (f(c)) { n++; if (first < 0) first = c; last = c; } \
    printf("%-9s %3d %3d %3d\n", #f, n, first, last); } while (0)

int main(void)
{
    int changed = 0;

    CLASS(isalpha); CLASS(isdigit); CLASS(isalnum); CLASS(isspace); CLASS(isupper); CLASS(islower);
    CLASS(isxdigit); CLASS(ispunct); CLASS(isprint); CLASS(isgraph); CLASS(iscntrl); CLASS(isblank); CLASS(isascii);
    for (int c = -1; c < 256; c++)
        if (toupper(c) != c || tolower(c) != c)
            changed++;
    printf("%d %c %c %d %d\n", changed, toupper('q'), tolower('Q'), toupper(EOF), tolower(0xc0));
    printf("%d %d\n", toascii(0x1c1), isalpha('\xe9' & 0xff) != 0);
    for (const char *s = "Hello, World 42!\t"; *s; s++)
        putchar(isupper(*s) ? tolower(*s) : islower(*s) ? toupper(*s) : isspace(*s) ? '_' : *s);
    putchar('\n');
    int (*f)(int) = isdigit;
    printf("%d %d\n", f('5') != 0, f('x') != 0);
    return 0;
}
