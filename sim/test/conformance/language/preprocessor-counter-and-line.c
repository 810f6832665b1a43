#include <stdio.h>

#define CAT_(a, b) a##b
#define CAT(a, b) CAT_(a, b)
#define UNIQUE(name) CAT(name, __COUNTER__)
#define NEXT __COUNTER__
#define TWICE(x) x x
#define LINES __LINE__ + 0 * \
    __LINE__

static int UNIQUE(var_) = 10;
static int UNIQUE(var_) = 20;
static int UNIQUE(var_) = 30;

static int where(void) { return __LINE__; }
static const char *who(void) { return __func__; }

int main(void)
{
    int start = __LINE__;

    printf("%d %d %d\n", var_0, var_1, var_2);
    printf("%d\n", NEXT * 10 + NEXT);
    printf("%d\n", TWICE(+ __COUNTER__));
    printf("%d %d\n", __LINE__ - start, where());
    printf("%d\n", LINES);
    printf("%d\n",
           __LINE__
           - start);
    printf("%s %s %zu\n", who(), __FUNCTION__, sizeof __func__);
    printf("%d\n", __COUNTER__);
    printf("%d\n", sizeof __DATE__ == 12 && sizeof __TIME__ == 9);
    return 0;
}
