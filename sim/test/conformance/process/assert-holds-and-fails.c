#include <assert.h>
#include <stdio.h>

int main(void)
{
    int two = 2;

    assert(two == 2);
    printf("first assertion holds\n");
    fflush(stdout);
    assert(two == 3);
    printf("not reached\n");
    return 0;
}
