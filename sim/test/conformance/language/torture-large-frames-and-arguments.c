#include <stdio.h>
#include <string.h>

struct big { char bytes[5000]; int tail; };

static int many(int a, long b, char c, double d, short e, float f, unsigned g, int *h, int i, int j, double k, double l, double m, double n, double o, double p, double q, int r, char s, long t)
{
    return a + b + c + d + e + f + g + *h + i + j + k + l + m + n + o + p + q + r + s + t;
}

static struct big change(struct big b, int by) { b.bytes[4999] += by; b.tail = by; return b; }
static int nested(struct big b, int depth) { b.tail++; return depth == 0 ? b.tail + b.bytes[0] : nested(b, depth - 1) + (b.bytes[depth] != 0); }

static int frame(int n)
{
    char a[20000], b[30000];

    memset(a, n, sizeof a);
    memcpy(b, a, sizeof a);
    return a[19999] + b[0] + (n > 0 ? frame(n - 1) : 0);
}

int main(void)
{
    struct big one, two;
    int v = 8;

    printf("%d\n", many(1, 2, 3, 4.5, 5, 6.5, 7, &v, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 'a', 20));
    memset(&one, 1, sizeof one);
    two = change(one, 5);
    printf("%d %d %d\n", two.bytes[4999], two.tail, one.bytes[4999]);
    one = change(change(change(one, 1), 2), 3);
    printf("%d %d\n", one.bytes[4999], one.tail);
    one.tail = 0;
    printf("%d\n", nested(one, 30));
    printf("%d\n", frame(20));
    return 0;
}
