#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define RESERVE (64UL << 20)
#define COMMIT (64UL << 10)

struct arena { char *base, *next, *committed, *end; };

static void arena_init(struct arena *a)
{
    a->base = mmap(NULL, RESERVE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (a->base == MAP_FAILED)
        abort();
    a->next = a->committed = a->base;
    a->end = a->base + RESERVE;
}

static void *arena_alloc(struct arena *a, size_t size)
{
    char *p = (char *)(((uintptr_t)a->next + 15) & ~(uintptr_t)15);

    while (p + size > a->committed) {
        if (a->committed + COMMIT > a->end || mprotect(a->committed, COMMIT, PROT_READ | PROT_WRITE))
            return NULL;
        a->committed += COMMIT;
    }
    a->next = p + size;
    return p;
}

static void arena_reset(struct arena *a)
{
    madvise(a->base, a->committed - a->base, MADV_DONTNEED);
    a->next = a->base;
}

static int arena_lines(struct arena *a)
{
    char line[512];
    unsigned long start, end;
    int n = 0;
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f))
        if (sscanf(line, "%lx-%lx", &start, &end) == 2 && start >= (unsigned long)a->base && end <= (unsigned long)a->end) {
            printf("  %.31s\n", line);
            n++;
        }
    fclose(f);
    return n;
}

int main(void)
{
    struct arena a;
    char *first;
    long total = 0;

    arena_init(&a);
    printf("reserved at %p\n", a.base);
    first = arena_alloc(&a, 100);
    strcpy(first, "first object");
    for (int i = 0; i < 1000; i++) {
        int *p = arena_alloc(&a, 40 + i % 100);
        *p = i;
        total += *p;
    }
    printf("total %ld, used %ld, committed %ld, '%s'\n", total, (long)(a.next - a.base), (long)(a.committed - a.base), first);
    arena_lines(&a);
    arena_reset(&a);
    printf("after reset '%s', big %s\n", first, arena_alloc(&a, RESERVE) ? "worked" : "refused");
    arena_lines(&a);
    return 0;
}
