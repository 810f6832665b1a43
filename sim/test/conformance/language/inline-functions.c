#include <stdio.h>

static inline int square(int n) { return n * n; }
inline static int cube(int n) { return n * square(n); }
static __inline__ int twice(int n) { return n + n; }
static inline __attribute__((always_inline)) int thrice(int n) { return twice(n) + n; }
extern inline __attribute__((gnu_inline)) int only_inline(int n) { return n + 100; }
int only_inline(int n) { return n + 100; }
inline int visible(int n) { return n - 1; }
extern int visible(int n);
static __attribute__((noinline, unused)) int never(void) { return 1; }
static inline int counted(void) { static int calls; return ++calls; }

static inline int factorial(int n) { return n < 2 ? 1 : n * factorial(n - 1); }

int main(void)
{
    int (*p)(int) = square;

    printf("%d %d %d %d\n", square(3), cube(3), twice(4), thrice(4));
    printf("%d %d\n", only_inline(1), visible(1));
    printf("%d %d\n", p(9), factorial(10));
    counted(); counted();
    printf("%d %d\n", counted(), never());
    return 0;
}
