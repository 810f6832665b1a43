#include <stdio.h>
#include <string.h>

#define ERRORS(E) \
    E(NONE, 0, "no error") \
    E(NOENT, 2, "no such thing") \
    E(ACCES, 13, "not allowed") \
    E(RANGE, 34, "too large")

#define FIELDS(F) F(int, id, "%d") F(double, weight, "%g") F(const char *, name, "%s")

enum error {
#define E(name, number, text) ERR_##name = number,
    ERRORS(E)
#undef E
};

static const char *describe(enum error e)
{
    switch (e) {
#define E(name, number, text) case ERR_##name: return #name ": " text;
    ERRORS(E)
#undef E
    }
    return "?";
}

struct record {
#define F(type, name, format) type name;
    FIELDS(F)
#undef F
};

static void print(const struct record *r)
{
#define F(type, name, format) printf(#name "=" format " ", r->name);
    FIELDS(F)
#undef F
    printf("\n");
}

#define REPEAT_1(m, n) m(n)
#define REPEAT_2(m, n) REPEAT_1(m, n) REPEAT_1(m, n + 1)
#define REPEAT_4(m, n) REPEAT_2(m, n) REPEAT_2(m, n + 2)
#define REPEAT_8(m, n) REPEAT_4(m, n) REPEAT_4(m, n + 4)
#define SQUARE(n) (n) * (n),
static const int squares[] = { REPEAT_8(SQUARE, 0) };

#define MAP(f, ...) MAP_N(__VA_ARGS__, f4, f3, f2, f1)(f, __VA_ARGS__)
#define MAP_N(a, b, c, d, n, ...) MAP_##n
#define MAP_f1(f, a) f(a)
#define MAP_f2(f, a, ...) f(a) MAP_f1(f, __VA_ARGS__)
#define MAP_f3(f, a, ...) f(a) MAP_f2(f, __VA_ARGS__)
#define MAP_f4(f, a, ...) f(a) MAP_f3(f, __VA_ARGS__)
#define SHOW(x) printf(#x "=%d ", x);

int main(void)
{
    struct record r = { 7, 1.5, "seven" };
    int a = 1, b = 2, c = 3;

    printf("%s\n%s\n%s\n", describe(ERR_NOENT), describe(ERR_RANGE), describe(5));
    print(&r);
    for (unsigned i = 0; i < sizeof squares / sizeof *squares; i++)
        printf("%d ", squares[i]);
    printf("\n");
    MAP(SHOW, a, b, c)
    MAP(SHOW, a + b)
    printf("\n");
    return 0;
}
