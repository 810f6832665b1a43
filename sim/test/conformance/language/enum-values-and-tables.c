#include <stdio.h>

#define COLOURS(X) X(RED, 0xff0000) X(GREEN, 0x00ff00) X(BLUE, 0x0000ff)
#define AS_ENUM(name, value) name,
#define AS_NAME(name, value) #name,
#define AS_VALUE(name, value) [name] = value,

enum colour { COLOURS(AS_ENUM) COLOUR_COUNT };
static const char *const names[] = { COLOURS(AS_NAME) };
static const int values[] = { COLOURS(AS_VALUE) };

enum { A = 5, B, C = A * 2, D, E = -3, F, G = 'x', H = sizeof(long), I = 1 << 4 | 1, J = A > B };
enum big { LARGE = 0x7fffffff, LARGER = 0xffffffffu };
enum longer { HUGE_ONE = 1L << 40 };
typedef enum { OFF, ON } state;

static state flip(state s) { return s == ON ? OFF : ON; }

int main(void)
{
    enum colour c;
    enum inner { RED_LOCAL = 100, BLUE = 200 } local = BLUE;
    state s = OFF;

    for (c = RED; c < COLOUR_COUNT; c++)
        printf("%d %s %06x\n", c, names[c], values[c]);
    printf("%d %d %d %d %d %d %d %d %d %d\n", A, B, C, D, E, F, G, H, I, J);
    printf("%zu %zu %zu %zu\n", sizeof(enum colour), sizeof(enum big), sizeof(enum longer), sizeof(HUGE_ONE));
    printf("%ld %u\n", (long)HUGE_ONE, LARGER);
    printf("%d %d\n", local, BLUE);
    s = flip(flip(flip(s)));
    printf("%d\n", s);
    c = -1;
    printf("%d\n", c < 0);
    { enum { RED = 7 }; printf("%d\n", RED); }
    printf("%d\n", RED);
    return c == (enum colour)-1;
}
