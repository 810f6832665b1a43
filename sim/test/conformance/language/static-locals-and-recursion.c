#include <stdio.h>

static int counter(void)
{
    static int calls;
    static int history[4] = { -1, -1, -1, -1 };
    static int *where = history;

    *where++ = ++calls;
    if (where == history + 4)
        where = history;
    return history[0] * 1000 + history[1] * 100 + history[2] * 10 + history[3];
}

static int recursive(int n)
{
    static int depth, deepest;
    int result;

    if (++depth > deepest)
        deepest = depth;
    result = n == 0 ? deepest : recursive(n - 1);
    depth--;
    return result;
}

static int *address(void)
{
    static int value = 5;

    return &value;
}

static int two_scopes(int which)
{
    if (which) {
        static int n = 10;
        return n++;
    } else {
        static int n = 20;
        return n++;
    }
}

int main(void)
{
    for (int i = 0; i < 6; i++)
        printf("%d\n", counter());
    printf("%d %d\n", recursive(5), recursive(3));
    *address() += 10;
    printf("%d %d\n", *address(), address() == address());
    printf("%d %d ", two_scopes(1), two_scopes(0));
    printf("%d %d\n", two_scopes(1), two_scopes(0));
    return 0;
}
