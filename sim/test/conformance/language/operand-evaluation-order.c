#include <stdio.h>

static int log_value(int v)
{
    printf("[%d]", v);
    return v;
}

static int slots[4];

static int *slot(int i)
{
    printf("<%d>", i);
    return &slots[i];
}

int main(void)
{
    int r;

    r = log_value(1) + log_value(2) * log_value(3);
    printf(" = %d\n", r);
    r = log_value(9) - log_value(4);
    printf(" = %d\n", r);
    r = log_value(1) < log_value(2);
    printf(" = %d\n", r);
    r = (log_value(7), log_value(8));
    printf(" = %d\n", r);
    r = log_value(0) || log_value(3) || log_value(4);
    printf(" = %d\n", r);
    r = log_value(2) && log_value(0) && log_value(4);
    printf(" = %d\n", r);
    r = log_value(0) ? log_value(1) : log_value(2);
    printf(" = %d\n", r);
    *slot(1) = log_value(5);
    printf(" slots[1] = %d\n", slots[1]);
    *slot(1) += log_value(6);
    printf(" slots[1] = %d\n", slots[1]);
    r = log_value(3) << log_value(2);
    printf(" = %d\n", r);
    return 0;
}
