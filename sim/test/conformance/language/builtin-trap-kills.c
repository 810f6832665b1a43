#include <stdio.h>

int main(void)
{
    printf("before\n");
    fflush(stdout);
    __builtin_trap();
    printf("after\n");
    return 0;
}
