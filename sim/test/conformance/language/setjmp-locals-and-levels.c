#include <setjmp.h>
#include <stdio.h>

static jmp_buf outer, inner;
static int order[20], used;

static void deep(int n)
{
    order[used++] = n;
    if (n == 0)
        longjmp(inner, 5);
    deep(n - 1);
    order[used++] = -n;
}

static int middle(void)
{
    int local = 1;
    int r = setjmp(inner);

    local++;
    if (r == 0) {
        local = 10;
        deep(3);
        printf("not reached\n");
    }
    printf("middle %d %d\n", r, local);
    longjmp(outer, local);
}

static int zero_becomes_one(void)
{
    jmp_buf b;
    volatile int tries = 0;
    int r = setjmp(b);

    if (tries++ == 0)
        longjmp(b, 0);
    return r * 100 + tries;
}

static int loop(void)
{
    jmp_buf b;
    int i = 0, plain = 0;

    switch (setjmp(b)) {
    case 0: break;
    case 1: printf("one "); break;
    case 2: printf("two "); break;
    default: printf("more "); return plain;
    }
    plain += 7;
    i++;
    longjmp(b, i);
}

int main(void)
{
    int value = setjmp(outer);

    if (value == 0)
        middle();
    printf("outer %d\n", value);
    for (int i = 0; i < used; i++)
        printf("%d ", order[i]);
    printf("\n%d\n", zero_becomes_one());
    printf("%d\n", loop());
    if (!setjmp(outer))
        longjmp(outer, -1);
    else
        printf("again\n");
    return 0;
}
