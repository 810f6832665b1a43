#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define RING 8
#define BITS_PER_LONG (8 * sizeof(long))
#define DECLARE_BITMAP(name, bits) unsigned long name[((bits) + BITS_PER_LONG - 1) / BITS_PER_LONG]

struct ring { uint8_t data[RING]; uint32_t head, tail; };

static bool put(struct ring *r, uint8_t v) { if (r->head - r->tail == RING) return false; r->data[r->head++ & (RING - 1)] = v; return true; }
static int get(struct ring *r) { return r->head == r->tail ? -1 : r->data[r->tail++ & (RING - 1)]; }
static void set(unsigned long *m, unsigned n) { m[n / BITS_PER_LONG] |= 1UL << n % BITS_PER_LONG; }
static void clear(unsigned long *m, unsigned n) { m[n / BITS_PER_LONG] &= ~(1UL << n % BITS_PER_LONG); }
static bool test(const unsigned long *m, unsigned n) { return m[n / BITS_PER_LONG] >> n % BITS_PER_LONG & 1; }
static unsigned next_zero(const unsigned long *m, unsigned size, unsigned from) { while (from < size && test(m, from)) from++; return from; }
static unsigned weight(const unsigned long *m, unsigned words) { unsigned n = 0; while (words--) n += __builtin_popcountl(m[words]); return n; }

int main(void)
{
    struct ring r = { .head = 0xfffffffe, .tail = 0xfffffffe };
    DECLARE_BITMAP(map, 200) = { 0 };
    unsigned refused = 0, sum = 0;
    int v;

    for (int i = 0; i < 12; i++) refused += !put(&r, i * 30);
    printf("%u %u %u\n", refused, r.head, r.tail);
    for (int i = 0; i < 5; i++) sum = sum * 3 + get(&r);
    while (put(&r, 7)) ;
    while ((v = get(&r)) >= 0) sum += v;
    printf("%u %d %u\n", sum, get(&r), r.head - r.tail);
    for (unsigned i = 0; i < 200; i += 3) set(map, i);
    for (unsigned i = 0; i < 70; i++) set(map, i);
    clear(map, 64); clear(map, 199);
    printf("%zu %u %u %u %u\n", sizeof map, weight(map, 4), next_zero(map, 200, 0), next_zero(map, 200, 65), test(map, 198));
    printf("%lx %lx\n", map[1], map[3]);
    return 0;
}
