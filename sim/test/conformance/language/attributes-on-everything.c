#include <stdint.h>
#include <stdio.h>

struct __attribute__((packed, aligned(4))) one { char a; int b; char c; };
struct two { char a; int b __attribute__((aligned(16))); } __attribute__((packed));
typedef struct { uint8_t t; uint16_t l; uint32_t v; } __attribute__((__packed__)) header;
typedef int __attribute__((aligned(8))) aligned8;
enum __attribute__((packed)) small { X, Y = 200 };
union __attribute__((packed)) up { char c; long l; };
static __attribute__((noinline)) int f(int a __attribute__((unused)), int b) { return b; }
__attribute__((weak)) int weak_one(void) { return 3; }
extern int missing(void) __attribute__((weak));
static int original(void) { return 8; }
extern int other_name(void) __attribute__((alias("original")));
static int hot(void) __attribute__((hot, cold, nothrow, leaf));
static int hot(void) { return 1; }
static int g __attribute__((used)) = 4, h __attribute__((common));
struct outer { header h; header a[2]; } __attribute__((packed));
static void *p(unsigned long n) __attribute__((malloc, alloc_size(1), returns_nonnull));
static void *p(unsigned long n) { static char b[10]; return b; }
int exported(void) __attribute__((visibility("hidden")));
int exported(void) { return 2; }

int main(void)
{
    struct outer o = { .a[1].v = 0xdeadbeef };
    aligned8 x;
    uint32_t *v = &o.a[1].v;

    printf("%zu %zu %zu\n", sizeof(struct one), _Alignof(struct one), sizeof(struct two));
    printf("%zu %zu %zu %zu\n", sizeof(header), sizeof(enum small), sizeof(union up), sizeof(struct outer));
    printf("%zu %lu\n", _Alignof(aligned8), (unsigned long)&x % 8);
    printf("%d %d %d %d %d %d %d\n", f(1, 2), weak_one(), missing == 0, other_name(), hot(), exported(), g + h);
    printf("%x %d\n", *v, p(3) != 0);
    if (__builtin_expect(g == 4, 1)) { label: __attribute__((unused)); printf("label\n"); }
    return 0;
}
