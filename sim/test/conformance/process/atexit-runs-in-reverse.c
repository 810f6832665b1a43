#include <stdio.h>
#include <stdlib.h>

static void first(void) { printf("registered first\n"); }
static void second(void) { printf("registered second\n"); }
static void third(void) { printf("registered third\n"); exit(7); }

int main(void)
{
    atexit(first);
    atexit(second);
    atexit(third);
    printf("main ends\n");
    return 1;
}
