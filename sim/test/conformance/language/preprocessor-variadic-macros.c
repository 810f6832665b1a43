#include <stdio.h>

#define LOG(format, ...) printf("[%d] " format "\n", __LINE__ - START, __VA_ARGS__)
#define LOG0(format, ...) printf("[%d] " format "\n", __LINE__ - START, ##__VA_ARGS__)
#define NAMED(args...) printf(args)
#define NAMED2(format, args...) printf("<" format ">\n", ##args)
#define COUNT(...) COUNT_(__VA_ARGS__, 5, 4, 3, 2, 1)
#define COUNT_(a, b, c, d, e, n, ...) n
#define STR(...) #__VA_ARGS__
#define PASS(...) STR(__VA_ARGS__)
#define SECOND(a, b, ...) b
#define HAS_ARGS(...) HAS_(__VA_ARGS__, 1, 0)
#define HAS_(a, b, ...) #b
#define OVERLOAD(_1, _2, _3, NAME, ...) NAME
#define SUM(...) OVERLOAD(__VA_ARGS__, SUM3, SUM2, SUM1)(__VA_ARGS__)
#define SUM1(a) (a)
#define SUM2(a, b) (a + b)
#define SUM3(a, b, c) (a + b + c)
#define CALL(f, ...) f(__VA_ARGS__)
#define COMMA ,
#define OPT(x, ...) x __VA_OPT__(| __VA_ARGS__)
#define START 27

int main(void)
{
    LOG("one %d", 1);
    LOG("two %d %s", 2, "b");
    LOG0("zero");
    LOG0("three %d %d %d", 1, 2, 3);
    NAMED("named %d\n", 5);
    NAMED2("plain"); NAMED2("%d-%d", 6, 7);
    printf("%d %d %d\n", COUNT(a), COUNT(a, b, c), COUNT(a, (b, c), d, e, f));
    puts(STR()); puts(STR(a, b,  c)); puts(PASS(COMMA)); puts(PASS(SUM(1), x));
    printf("%d %s\n", SECOND(1, 2, 3), HAS_ARGS(x));
    printf("%d %d %d\n", SUM(1), SUM(1, 2), SUM(1, 2, 3));
    printf("%d\n", CALL(SUM, 10, 20));
    CALL(printf, "%s %s\n", "through", "call");
    puts(PASS(OPT(1), OPT(1, 2), OPT(1, 2, 3)));
    return 0;
}
