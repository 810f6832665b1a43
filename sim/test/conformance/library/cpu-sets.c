/* The CPU_ macros, of a fixed set and of allocated ones. */
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    cpu_set_t a, b, c;
    CPU_ZERO(&a);
    CPU_ZERO(&b);
    CPU_SET(0, &a); CPU_SET(5, &a); CPU_SET(64, &a); CPU_SET(1023, &a); CPU_SET(1024, &a); CPU_SET(5000, &a);
    CPU_SET(5, &b); CPU_SET(6, &b);
    printf("%d %d %d %d %d\n", CPU_COUNT(&a), CPU_ISSET(64, &a), CPU_ISSET(63, &a), CPU_ISSET(1024, &a), CPU_ISSET(1023, &a) != 0);
    CPU_AND(&c, &a, &b); printf("%d ", CPU_COUNT(&c));
    CPU_OR(&c, &a, &b); printf("%d ", CPU_COUNT(&c));
    CPU_XOR(&c, &a, &b); printf("%d %d\n", CPU_COUNT(&c), CPU_ISSET(5, &c));
    CPU_CLR(64, &a); CPU_CLR(2000, &a);
    memcpy(&c, &a, sizeof c);
    printf("%d %d %d\n", CPU_COUNT(&a), CPU_EQUAL(&a, &c) != 0, CPU_EQUAL(&a, &b) != 0);
    printf("%zu %zu %zu %zu\n", CPU_ALLOC_SIZE(1), CPU_ALLOC_SIZE(64), CPU_ALLOC_SIZE(65), CPU_ALLOC_SIZE(2000));
    size_t size = CPU_ALLOC_SIZE(200);
    cpu_set_t *p = CPU_ALLOC(200), *q = CPU_ALLOC(200);
    CPU_ZERO_S(size, p);
    CPU_ZERO_S(size, q);
    for (int i = 0; i < 300; i += 3) CPU_SET_S(i, size, p);
    for (int i = 0; i < 200; i += 2) CPU_SET_S(i, size, q);
    printf("%d %d ", CPU_COUNT_S(size, p), CPU_COUNT_S(size, q));
    CPU_AND_S(size, p, p, q);
    printf("%d %d %d ", CPU_COUNT_S(size, p), CPU_ISSET_S(6, size, p) != 0, CPU_ISSET_S(300, size, p) != 0);
    CPU_CLR_S(6, size, p);
    printf("%d %d\n", CPU_ISSET_S(6, size, p) != 0, CPU_EQUAL_S(size, p, q) != 0);
    int n = 0;
    CPU_SET(n++, &b);
    printf("%d\n", n);
    CPU_FREE(p);
    CPU_FREE(q);
    CPU_ZERO(&a);
    CPU_SET(0, &a);
    printf("%d", sched_setaffinity(0, sizeof a, &a));
    printf(" %d", sched_getaffinity(0, sizeof b, &b));
    printf(" %d %d\n", CPU_COUNT(&b), CPU_EQUAL(&a, &b) != 0);
    return 0;
}
