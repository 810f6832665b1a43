#include <stdio.h>

static int jump(int to)
{
    int trace = 0;

    switch (to) { case 0: goto a; case 1: goto b; case 2: goto c; case 3: goto d; }
    trace = 1000;
    {
        int x = 5;
a:      x = 1; trace = trace * 10 + x;
        for (int i = 0; i < 2; i++) {
            int y = i;
b:          y = 2; trace = trace * 10 + y;
            if (trace > 100000) goto end;
        }
        do {
c:          trace = trace * 10 + 3;
        } while (0);
    }
    if (0)
d:      trace = trace * 10 + 4;
    else
        trace = trace * 10 + 5;
    { static int once; if (!once++) goto a; }
end:
    return trace;
}

static int back_and_forth(int n)
{
    int sum = 0;
    void *const targets[] = { &&one, &&two, &&done };
    goto *targets[n % 2];
one: { int k = n; sum += k; } if (--n <= 0) goto *targets[2]; goto *targets[1];
two: { int k = n * 10; sum += k; } if (--n <= 0) goto *targets[2]; goto *targets[0];
done: return sum;
}

int main(void)
{
    for (int i = 4; i >= 0; i--) printf("%d ", i == 1 ? 0 : jump(i));
    printf("\n%d %d %d\n", back_and_forth(1), back_and_forth(2), back_and_forth(7));
    return 0;
}
