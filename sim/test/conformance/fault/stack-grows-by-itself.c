#include <stdio.h>
#include <string.h>

static long sum(int depth)
{
    char room[8192];

    memset(room, depth, sizeof room);
    if (depth == 0)
        return room[100];
    return room[8191] + sum(depth - 1);
}

int main(void)
{
    printf("%ld\n", sum(100));
    return 0;
}
