#include <stdio.h>
#include <stdlib.h>

static void never(void) { printf("no atexit on abort\n"); fflush(stdout); }

int main(void)
{
    atexit(never);
    printf("lost in the buffer\n");
    abort();
}
