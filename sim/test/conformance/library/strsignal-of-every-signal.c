#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    for (int s = 0; s <= 66; s++)
        printf("%d %s\n", s, strsignal(s));
    printf("%s %s %d\n", sigabbrev_np(SIGSEGV), sigdescr_np(SIGBUS), sigabbrev_np(99) == NULL);
    printf("%d %d %d\n", SIGRTMIN, SIGRTMAX, NSIG);
    return 0;
}
