#include <stdio.h>
#include <stdlib.h>
int main(void)
{
    for (unsigned s = 0; s < 4; s++) { srand(s); printf("%d %d %d | ", rand(), rand() % 100, rand() % 6 + 1); } printf("\n");
    srand(123); long sum = 0; for (int i = 0; i < 10000; i++) sum += rand() % 1000; printf("%ld\n", sum);
    char state[64]; initstate(9, state, sizeof state); printf("%ld %ld\n", random(), random()); srandom(9); printf("%ld\n", random());
    unsigned r = 1; printf("%d %d %u\n", rand_r(&r), rand_r(&r), r); srand48(1); printf("%ld %ld %.10f\n", lrand48(), mrand48(), drand48());
    unsigned short x[3] = { 1, 2, 3 }; printf("%ld %ld %.10f\n", nrand48(x), jrand48(x), erand48(x)); return 0;
}
