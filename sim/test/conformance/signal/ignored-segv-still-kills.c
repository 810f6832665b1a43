#include <signal.h>
#include <stdio.h>

int main(void)
{
    signal(SIGSEGV, SIG_IGN);
    printf("ignoring\n");
    fflush(stdout);
    *(volatile char *)8 = 1;
    return 0;
}
