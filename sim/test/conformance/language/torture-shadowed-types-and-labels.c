#include <stdio.h>

typedef int T;
typedef struct T { T a; } S;
enum E { A = 1, B };
struct A { int B; };

static T T_function(T T) { return T + 1; }
static int labels(int n) { T: if (n++ < 3) goto T; A: return n; goto A; }
static int params(int A, struct A B) { return A * 10 + B.B; }

int main(void)
{
    T T = 5;
    int S = sizeof T;
    struct T t = { T };
    enum E e = B;
    struct A a = { .B = B };

    printf("%d %d %d %d\n", T, S, t.a, e);
    printf("%d %d %d\n", T_function(T), labels(0), params(3, a));
    {
        enum { A = 50, B };
        struct E { char x[A]; } big;
        typedef char T;
        T c = 300;
        printf("%d %zu %d\n", B, sizeof big, c);
        { int B = B + 0 * sizeof(B); (void)B; T: ; }
    }
    { int printf_ = A; typedef double printf_t; printf_t d = printf_ / 2.0; printf("%g\n", d); }
    for (int T = 0; T < 1; T++) { unsigned T = 7; printf("%u\n", T); }
    int main = 3; printf("%d\n", main);
    struct { struct A A; union { int T; } U; } mix = { { 1 }, { 2 } }; printf("%d %d\n", mix.A.B, mix.U.T);
    return sizeof(struct A) == sizeof(int) ? 0 : 1;
}
