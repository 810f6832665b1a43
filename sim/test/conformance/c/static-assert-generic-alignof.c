#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>

_Static_assert(sizeof(long) == 8, "LP64");

#define type_name(x) _Generic((x), int: "int", long: "long", char *: "char pointer", double: "double", default: "other")

int main(void)
{
    alignas(64) char buffer[10];
    char c = 0;

    printf("%s %s %s %s %s\n", type_name(1), type_name(1L), type_name("x"), type_name(1.0), type_name(c));
    printf("%d\n", (int)((uintptr_t)buffer % 64));
    printf("%zu %zu %zu %zu\n", alignof(char), alignof(short), alignof(double), alignof(char *));
    return 0;
}
