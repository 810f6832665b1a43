#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void)
{
    unsigned char *p = malloc(4096 * 3), q[64]; unsigned long h = 0;
    for (int i = 0; i < 4096 * 3; i++) p[i] = i * 31 >> 3;
    memmove(p + 1, p, 8000); memmove(p + 100, p + 101, 8000); memcpy(p + 9000, p + 10, 3000); memset(p + 4000, 0xa5, 200);
    for (int i = 0; i < 4096 * 3; i++) h = h * 131 + p[i]; printf("%lx\n", h);
    for (int n = 0; n < 20; n++) for (int a = 0; a < 8; a++) { memset(q, 0, 64); memset(q + a, n + 1, n); memmove(q + a + 3, q + a, n); for (int i = 0; i < 64; i++) h = h * 31 + q[i]; } printf("%lx %d\n", h, memcmp(p, p + 1, 100) != 0); free(p); return 0;
}
