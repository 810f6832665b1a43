#include <stdio.h>
#include <math.h>

struct s { int a; };

#define NAME(x) _Generic((x), int: "int", int *: "int *", const int *: "const int *", char *: "char *", const char *: "const char *", \
    double: "double", float: "float", struct s: "struct s", struct s *: "struct s *", int (*)(int): "function", \
    int (*)[3]: "array pointer", void *: "void *", default: "something else")
#define CBRT(x) _Generic((x), float: 1, double: 2, long double: 3)
#define print(x) _Generic((x), int: print_int, double: print_double, char *: print_string)(x)

static void print_int(int i) { printf("int %d\n", i); }
static void print_double(double d) { printf("double %g\n", d); }
static void print_string(char *s) { printf("string %s\n", s); }
static int fn(int n) { return n; }

int main(void)
{
    int i = 0, array[3];
    const int ci = 0;
    char text[4] = "abc";
    struct s s;
    float f = 0;

    printf("%s, %s, %s, %s\n", NAME(i), NAME(&i), NAME(&ci), NAME(ci));
    printf("%s, %s, %s\n", NAME(array), NAME(&array), NAME(text));
    printf("%s, %s, %s\n", NAME("text"), NAME((const char *)text), NAME('c'));
    printf("%s, %s, %s, %s\n", NAME(s), NAME(&s), NAME(fn), NAME(&fn));
    printf("%s, %s, %s\n", NAME(f), NAME(f * 1.0), NAME((void *)0));
    printf("%s, %s\n", NAME(1L), NAME((char)1));
    printf("%d %d\n", CBRT(f), CBRT(1.0));
    print(3); print(2.5); print(text);
    printf("%d\n", _Generic(i++, int: 5, default: 6) + i);
    printf("%d\n", _Generic(1, default: 1, long: 2));
    _Generic(0, int: i) = 9;
    printf("%d\n", i);
    return 0;
}
