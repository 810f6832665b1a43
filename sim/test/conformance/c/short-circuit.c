#include <stdio.h>

static int say(const char *what, int value)
{
    printf("%s ", what);
    return value;
}

int main(void)
{
    int r;

    r = say("a", 0) && say("b", 1);
    printf("= %d\n", r);
    r = say("a", 1) && say("b", 7);
    printf("= %d\n", r);
    r = say("a", 2) || say("b", 1);
    printf("= %d\n", r);
    r = say("a", 0) || say("b", 0) || say("c", 5);
    printf("= %d\n", r);
    r = say("x", 1) ? say("y", 10) : say("z", 20);
    printf("= %d\n", r);
    return 0;
}
