#include <stdio.h>
#include <string.h>
typedef long align;
union header { struct { union header *next; unsigned size; } s; align x; };
static union header base, *freep, pool[512];
static void release(void *p)
{
    union header *b = (union header *)p - 1, *q;
    for (q = freep; !(b > q && b < q->s.next); q = q->s.next) if (q >= q->s.next && (b > q || b < q->s.next)) break;
    if (b + b->s.size == q->s.next) { b->s.size += q->s.next->s.size; b->s.next = q->s.next->s.next; } else b->s.next = q->s.next;
    if (q + q->s.size == b) { q->s.size += b->s.size; q->s.next = b->s.next; } else q->s.next = b;
    freep = q;
}
static void *get(unsigned bytes)
{
    union header *p, *prev = freep;
    unsigned units = (bytes + sizeof *p - 1) / sizeof *p + 1;
    if (!prev) { base.s.next = freep = prev = &base; base.s.size = 0; pool[0].s.size = 512; release(pool + 1); prev = freep; }
    for (p = prev->s.next; ; prev = p, p = p->s.next) {
        if (p->s.size >= units) { if (p->s.size == units) prev->s.next = p->s.next; else { p->s.size -= units; p += p->s.size; p->s.size = units; } freep = prev; return p + 1; }
        if (p == freep) return NULL;
    }
}
static void dump(void) { int n = 0; unsigned total = 0; for (union header *p = &base; n == 0 || p != &base; p = p->s.next, n++) total += p->s.size; printf("%d blocks %u units\n", n - 1, total); }
int main(void)
{
    void *v[10];
    for (int i = 0; i < 10; i++) { v[i] = get(50 + i * 30); memset(v[i], i, 50 + i * 30); }
    dump(); for (int i = 0; i < 10; i += 2) release(v[i]); dump(); for (int i = 1; i < 10; i += 2) release(v[i]); dump();
    printf("%d %d\n", get(100000) == NULL, get(8000) != NULL); dump();
    return 0;
}
