#include <stdio.h>

static void one(int n)
{
    printf("%d:", n);
    switch (n) {
        printf(" never");
    case 1:
        printf(" one");
    case 2: {
        printf(" two");
        case 3:
            printf(" three");
            break;
        }
    default:
        printf(" default");
    case 4:
        printf(" four");
    }
    printf("\n");
}

static void loop(int n)
{
    for (int i = 0; i < 6; i++) {
        switch (i) {
        case 1: continue;
        case 4: if (n) goto out; break;
        case 2: switch (n) { case 1: printf("inner "); break; default: printf("other "); } break;
        }
        printf("%d ", i);
    }
out:
    printf("\n");
}

static int of_long(long v)
{
    switch (v) {
    case 0x100000000L: return 1;
    case -1L: return 2;
    case 0: return 3;
    }
    return 4;
}

static int of_char(char c)
{
    switch (c) {
    case '\xff': return 1;
    case 200: return 2;
    case -56: return 3;
    }
    return 4;
}

static int of_unsigned(unsigned u)
{
    switch (u) {
    case -1: return 1;
    case 3000000000u: return 2;
    }
    return 3;
}

int main(void)
{
    for (int i = 0; i < 6; i++)
        one(i);
    loop(0);
    loop(1);
    printf("%d %d %d %d\n", of_long(1L << 32), of_long(-1), of_long(0), of_long(1));
    printf("%d %d %d\n", of_char(255), of_char(200), of_char(1));
    printf("%d %d %d\n", of_unsigned(4294967295u), of_unsigned(3000000000u), of_unsigned(1));
    switch (3) case 3: printf("no braces\n");
    switch (sizeof(int)) { default: printf("default only\n"); }
    switch (1) { }
    return 0;
}
