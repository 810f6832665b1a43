#define _GNU_SOURCE
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where the heap puts things: a random history of malloc, calloc, realloc, memalign and free. Each round's addresses (relative to the
   first chunk, mappings absolute) and usable sizes are summed up in one number. */
static unsigned long state;
static char *base;
static void *blocks[200];
static size_t sizes[200];

static unsigned next(void)
{
    state = state * 6364136223846793005UL + 1442695040888963407UL;
    return state >> 33;
}

static void step(int big, int mapped)
{
    int k = next() % 200, what = next() % 10;
    size_t n = next() % (big ? 20000 : next() % 5 == 0 ? 3000 : 200);
    if (mapped && next() % 40 == 0) n = next() % 900000;
    if (!blocks[k] || what < 2) {
        free(blocks[k]);
        blocks[k] = what % 2 ? calloc(1, n) : next() % 20 == 0 ? memalign(1 << next() % 13, n) : malloc(n);
        sizes[k] = n;
    } else if (what < 5) {
        blocks[k] = realloc(blocks[k], n + 1);
        sizes[k] = n + 1;
    } else {
        free(blocks[k]);
        blocks[k] = NULL;
        sizes[k] = 0;
    }
    if (blocks[k]) memset(blocks[k], k, sizes[k]);
}

int main(void)
{
    /* How much the library took before main depends on the length of the program's path: begin at a known place of a page. */
    base = malloc(1);
    size_t rest = (4096 + 16 - ((unsigned long)base + 32) % 4096) % 4096;
    base = malloc((rest < 32 ? rest + 4096 : rest) - 16);
    base = malloc(1);
    for (int round = 1; round <= 8; round++) {
        unsigned long sum = 0;
        state = round * 77777;
        for (int i = 0; i < 400; i++) {
            step(round % 3 == 0, round % 4 == 1);
            for (int k = 0; k < 200; k += 7) {
                long at = blocks[k] ? (char *)blocks[k] - base : 0;
                if (at > 1L << 40) at += (long)base;
                sum = sum * 31 + (unsigned long)at + (blocks[k] ? malloc_usable_size(blocks[k]) : 0);
            }
        }
        printf("round %d: %016lx, break at %lx\n", round, sum, (char *)sbrk(0) - base);
        for (int k = 0; k < 200; k++) {
            free(blocks[k]);
            blocks[k] = NULL;
        }
        if (round % 2 == 0) printf("trim %d, break at %lx\n", malloc_trim(0), (char *)sbrk(0) - base);
        struct mallinfo2 m = mallinfo2();
        printf("arena %zu, %zu free, %zu fast, %zu mapped, %zu kept\n", m.arena, m.ordblks, m.smblks, m.hblkhd, m.keepcost);
    }
    return 0;
}
