#define NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    int calls = 0;

    assert(++calls == 0);
    printf("%d\n", calls);
    return 0;
}
