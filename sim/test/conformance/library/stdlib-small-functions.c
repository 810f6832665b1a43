#include <stdio.h>
#include <stdlib.h>
#include <limits.h>

int main(void)
{
    div_t d = div(-7, 2);
    ldiv_t l = ldiv(7000000000L, -3L);
    lldiv_t ll = lldiv(-1LL, 5LL);
    unsigned state = 7;
    int same = 1;

    printf("%d %d %ld %ld %lld %lld\n", d.quot, d.rem, l.quot, l.rem, ll.quot, ll.rem);
    printf("%d %ld %lld\n", abs(-5), labs(LONG_MIN + 1), llabs(-9LL));
    srand(1);
    printf("%d %d %d\n", rand(), rand(), rand());
    srand(42);
    printf("%d %d\n", rand(), rand());
    printf("%d %d\n", rand_r(&state), rand_r(&state));
    srandom(1);
    printf("%ld %ld\n", random(), random());
    srand48(5);
    printf("%ld %.17g\n", lrand48(), drand48());
    for (int i = 0; i < 1000; i++)
        if (rand() < 0 || rand() > RAND_MAX)
            same = 0;
    printf("%d %d\n", same, RAND_MAX);
    printf("%d\n", MB_CUR_MAX > 0);
    printf("%d %d\n", EXIT_SUCCESS, EXIT_FAILURE);
    return 0;
}
