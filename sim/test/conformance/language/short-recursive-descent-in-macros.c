#include <stdio.h>
#define CAT(a, b) CAT_(a, b)
#define CAT_(a, b) a##b
#define INC(n) CAT(INC_, n)
#define INC_0 1
#define INC_1 2
#define INC_2 3
#define INC_3 4
#define IF(c) CAT(IF_, c)
#define IF_0(t, f) f
#define IF_1(t, f) t
#define NOT(x) CAT(NOT_, x)
#define NOT_0 1
#define NOT_1 0
#define NARG(...) NARG_(__VA_ARGS__, 4, 3, 2, 1, 0)
#define NARG_(a, b, c, d, n, ...) n
#define JOIN(...) CAT(JOIN, NARG(__VA_ARGS__))(__VA_ARGS__)
#define JOIN1(a) #a
#define JOIN2(a, b) #a "-" #b
#define JOIN3(a, b, c) #a "-" #b "-" #c
int main(void) { printf("%d %d %s %s %d\n", INC(INC(1)), NARG(x, y, z), IF(NOT(0))("yes", "no"), JOIN(a, b, c), IF(1)(1, 2) + IF(0)(10, 20)); printf("%s %s\n", JOIN(one), JOIN(INC(0), 2)); return 0; }
