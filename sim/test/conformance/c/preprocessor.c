#include <stdio.h>

#define STRINGIFY(x) #x
#define EXPAND(x) STRINGIFY(x)
#define JOIN(a, b) a##b
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define LOG(format, ...) printf("[%d] " format "\n", __LINE__, ##__VA_ARGS__)
#define COUNT 3
#define LIST(X) X(apple) X(pear) X(plum)

#define AS_ENUM(name) FRUIT_##name,
#define AS_TEXT(name) #name,

enum { LIST(AS_ENUM) FRUITS };
static const char *names[] = { LIST(AS_TEXT) };

#if COUNT > 2 && defined(COUNT) && !defined(MISSING)
#define SIZE "many"
#elif COUNT == 2
#define SIZE "two"
#else
#error not reached
#endif

int main(void)
{
    int JOIN(var, 1) = 10;

    printf("%s %s\n", STRINGIFY(COUNT + 1), EXPAND(COUNT));
    printf("%d %d\n", var1, MAX(var1, 3 + 4));
    LOG("plain");
    LOG("%d and %s", 5, "text");
    for (int i = 0; i < FRUITS; i++)
        printf("%d %s\n", i, names[i]);
    printf("%s %s\n", SIZE, __func__);
#undef COUNT
#ifdef COUNT
    printf("still there\n");
#endif
#line 1000
    printf("%d\n", __LINE__);
    return 0;
}
