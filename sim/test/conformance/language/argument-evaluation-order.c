#include <stdio.h>

/* gcc evaluates the arguments of a call from the last to the first. */
static int step(const char *name, int value)
{
    printf("%s ", name);
    return value;
}

static void three(int a, int b, int c)
{
    printf("-> %d %d %d\n", a, b, c);
}

static int sum(int count, ...)
{
    return count;
}

int main(void)
{
    int i = 1;
    int *p, a[4] = { 10, 20, 30, 40 };

    three(step("a", 1), step("b", 2), step("c", 3));
    sum(step("n", 4), step("x", 5), step("y", 6));
    printf("\n");
    three(i++, i++, i++);
    i = 5;
    printf("%d %d\n", i, i++);
    p = a;
    printf("%d %d\n", *p++, *p++);
    printf("%d\n", (int)(p - a));
    (step("left", 0) ? three : three)(step("1", 1), step("2", 2), step("3", 3));
    return 0;
}
