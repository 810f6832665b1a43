#include <stdio.h>

static int down(int n)
{
    volatile char room[1000];

    room[n % 1000] = n;
    return down(n + 1) + room[0];
}

int main(void)
{
    printf("down we go\n");
    fflush(stdout);
    return down(1);
}
