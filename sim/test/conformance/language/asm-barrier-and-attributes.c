#include <stdio.h>

#define barrier() __asm__ __volatile__("" : : : "memory")
#define ACCESS_ONCE(x) (*(volatile __typeof__(x) *)&(x))
#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)

__attribute__((unused)) static int unused_function(void) { return 0; }
static int __attribute__((noinline)) plain(int n) { return n; }
static int pure(int n) __attribute__((pure, const, warn_unused_result));
static int pure(int n) { return n * 2; }
static void print(const char *, ...) __attribute__((format(printf, 1, 2)));
static void print(const char *f, ...) { puts(f); }
static int section_data __attribute__((section(".data.mine"))) = 8;
static char aligned[10] __attribute__((aligned(256), unused));
__attribute__((constructor)) static void first(void) { printf("constructor\n"); }
__attribute__((destructor)) static void last(void) { printf("destructor\n"); }
static int deprecated_one(void) __attribute__((deprecated("old")));
static int deprecated_one(void) { return 4; }
static void cleaner(int *p) { printf("cleanup %d\n", *p); }
static int fallthrough(int n) { int r = 0; switch (n) { case 1: r++; __attribute__((fallthrough)); case 2: r++; } return r; }

int main(void)
{
    int value = 1;

    barrier();
    asm volatile("" ::: "memory");
  __asm__(".p2align 4");
  __asm__ volatile(".balign 16, 0x90\n\tnop");
    ACCESS_ONCE(value) = 2;
    barrier();
    if (likely(value == 2))
        printf("likely\n");
    if (unlikely(value == 3))
        printf("unlikely\n");
    printf("%d %d %d %d %d\n", plain(1), pure(2), section_data, deprecated_one(), fallthrough(1));
    print("printed");
    printf("%lu\n", (unsigned long)aligned % 256);
    {
        int guard __attribute__((cleanup(cleaner))) = 5;
        int other __attribute__((cleanup(cleaner))) = 6;
        guard += other;
    }
    for (int i = 0; i < 2; i++) {
        int each __attribute__((cleanup(cleaner))) = i;
        if (i == 1)
            break;
    }
    return 0;
}
