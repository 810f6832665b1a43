#include <stdio.h>
#include <string.h>

typedef int (*operation)(int, int);

static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int mul(int a, int b) { return a * b; }

static const struct { const char *name; operation run; } operations[] = {
    { "add", add }, { "sub", &sub }, { "mul", *mul },
};

static operation find(const char *name)
{
    for (unsigned i = 0; i < sizeof operations / sizeof operations[0]; i++)
        if (strcmp(operations[i].name, name) == 0)
            return operations[i].run;
    return NULL;
}

static int apply(int f(int, int), int a, int b)
{
    return (*f)(a, b) + f(a, b) + (***f)(a, b);
}

static int (*choose(int which))(int, int)
{
    return which ? mul : add;
}

static void each(int *v, int n, void (*visit)(int *, void *), void *data)
{
    for (int i = 0; i < n; i++)
        visit(v + i, data);
}

static void accumulate(int *v, void *data) { *(long *)data += *v; }
static void twice(int *v, void *data) { (void)data; *v *= 2; }

int main(void)
{
    int (*table[2][2])(int, int) = { { add, sub }, { mul, find("sub") } };
    int values[] = { 1, 2, 3, 4 };
    long sum = 0;
    int (*(*chooser)(int))(int, int) = choose;

    printf("%d %d %d\n", find("add")(2, 3), find("mul")(2, 3), find("div") == NULL);
    printf("%d\n", apply(sub, 10, 4));
    printf("%d %d\n", choose(0)(6, 7), chooser(1)(6, 7));
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            printf("%d ", table[i][j](9, 5));
    printf("\n");
    each(values, 4, twice, NULL);
    each(values, 4, accumulate, &sum);
    printf("%ld\n", sum);
    printf("%d %d %zu\n", add == &add, table[0][0] == operations[0].run, sizeof(operation));
    return 0;
}
