#define _GNU_SOURCE
#include <unistd.h>
#include "../say.h"

int main(void)
{
    void *now = sbrk(0);
    say("brk(now)", brk(now));
    printf("%d\n", sbrk(0) == now);
    return 0;
}
