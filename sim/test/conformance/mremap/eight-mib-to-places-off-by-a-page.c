/* Memory of several huge pages moves whole but for a page, from and to places that are multiples of 2 MiB or a page beside them. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define SIZE (8L << 20)

int main(void)
{
    for (int i = 0; i < 4; i++) {
        char *p = mmap((void *)0x20000000, SIZE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        char *q = mmap((void *)0x28000000, SIZE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        memset(p, 0xff, SIZE);
        memset(q, 0x77, SIZE);
        char *from = p + (i >> 1) * PAGE, *to = q + (i & 1) * PAGE;
        char *r = mremap(from, SIZE - PAGE, SIZE - PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, to);
        long moved = 0, stayed = 0;
        for (char *c = q; c < q + SIZE; c += 64)
            *c == (char)0xff ? moved++ : stayed++;
        printf("%d: there %d, %ld moved, %ld stayed, the page left over %d\n", i, r == to, moved, stayed, i >> 1 ? p[0] : p[SIZE - 1]);
        munmap(p, SIZE);
        munmap(q, SIZE);
    }
    return 0;
}
