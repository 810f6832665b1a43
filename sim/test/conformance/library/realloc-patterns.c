#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned seed = 99;
static unsigned next(void) { return (seed = seed * 1664525 + 1013904223) >> 8; }

int main(void)
{
    enum { N = 64 };
    unsigned char *p[N] = { 0 };
    size_t n[N] = { 0 };
    unsigned long wrong = 0, moved = 0;
    struct mallinfo2 m;

    for (int round = 0; round < 4000; round++) {
        int i = next() % N;
        size_t want = next() % (round % 50 == 0 ? 200000 : 700);
        for (size_t k = 0; k < n[i]; k++) if (p[i][k] != (unsigned char)(i + k)) { wrong++; break; }
        if (next() % 3 == 0) { free(p[i]); p[i] = NULL; n[i] = 0; continue; }
        unsigned char *q = realloc(p[i], want + 1);
        moved += q != p[i];
        wrong += (uintptr_t)q % 16 != 0 || malloc_usable_size(q) < want + 1;
        for (size_t k = 0; k < (n[i] < want + 1 ? n[i] : want + 1); k++) if (q[k] != (unsigned char)(i + k)) { wrong++; break; }
        p[i] = q; n[i] = want + 1;
        for (size_t k = 0; k < n[i]; k++) q[k] = i + k;
    }
    printf("%lu %d\n", wrong, moved > 100);
    for (int i = 0; i < N; i++) free(p[i]);
    m = mallinfo2(); printf("%zu %zu\n", m.uordblks, m.hblkhd);
    malloc_trim(0); m = mallinfo2(); printf("%d\n", m.arena < 200000);
    return 0;
}
