#include <stdio.h>
;
struct empty { };
static void nothing(void) { }
static struct empty make(void) { return (struct empty){ }; }
int;
int main(void)
{
    struct empty e, f[3]; int n = 0;
    ;;; {} { ; } { { } }
    for (; n < 3; n++); while (n-- > 1); do ; while (0); if (n) ; else ; switch (n) ; switch (n) { } switch (n) { default: ; }
    e = make(); nothing(); (void)0; (void)e; 0; n; "string"; nothing;
    printf("%zu %zu %d %d\n", sizeof e, sizeof f, n, (int)sizeof(struct { int a[0]; }));
    label: ; for (;;) { break; } return 0;
}
