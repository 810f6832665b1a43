#include <stdio.h>
#include <string.h>

static const int constant = 5;
static const char *pointer_to_const = "abc";
static char buffer[] = "xyz";
static char *const const_pointer = buffer;
static const char *const both[] = { "one", "two" };
volatile int shared = 1;
static const volatile int odd = 9;

struct config { const int fixed; int free; };

static int read_twice(volatile int *p) { return *p + *p; }
static size_t count(const char *restrict a, const char *__restrict b) { return strlen(a) + strlen(b); }

int main(void)
{
    struct config c = { 1, 2 };
    const int local = constant * 2;
    int writable = 3;
    const int *view = &writable;
    int *cast = (int *)view;

    pointer_to_const = "def";
    const_pointer[0] = 'X';
    c.free = 10;
    *cast = 4;
    printf("%d %s %s %s\n", constant, pointer_to_const, const_pointer, both[1]);
    printf("%d %d %d %d\n", c.fixed, c.free, local, *view);
    shared++;
    shared = shared + shared;
    printf("%d %d %d\n", shared, read_twice(&shared), odd);
    for (volatile int i = 0; i < 3; i++)
        shared += i;
    printf("%d %zu\n", shared, count("ab", "cde"));
    *(int *)&c.fixed = 77;
    printf("%d\n", c.fixed);
    return 0;
}
