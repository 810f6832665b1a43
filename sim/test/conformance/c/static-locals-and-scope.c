#include <stdio.h>

static int counter = 100;

static int next(void)
{
    static int counter;
    return ++counter;
}

static int *keep(int value)
{
    static int slots[3], used = -1;
    used = (used + 1) % 3;
    slots[used] = value;
    return &slots[used];
}

int main(void)
{
    int i = 1;

    printf("%d ", next());
    printf("%d ", next());
    printf("%d\n", counter);
    {
        int i = 2;
        {
            extern int other;
            int i = 3;
            printf("%d ", i);
        }
        printf("%d ", i);
    }
    printf("%d\n", i);
    for (int i = 10; i < 11; i++)
        printf("%d %d\n", i, counter);
    int *a = keep(1), *b = keep(2), *c = keep(3), *d = keep(4);
    printf("%d %d %d %d\n", *a, *b, *c, *d);
    return 0;
}
