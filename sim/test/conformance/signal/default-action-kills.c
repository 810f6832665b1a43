#include <signal.h>
#include <stdio.h>

int main(void)
{
    printf("goodbye\n");
    fflush(stdout);
    raise(SIGUSR1);
    printf("never\n");
    return 0;
}
