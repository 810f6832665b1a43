#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    printf("%s\n", getenv("PAGEWALK_MISSING") ? "set" : "not set");
    printf("%d\n", setenv("COLOUR", "blue", 0));
    printf("%s\n", getenv("COLOUR"));
    setenv("COLOUR", "red", 0);
    printf("%s\n", getenv("COLOUR"));
    setenv("COLOUR", "red", 1);
    printf("%s\n", getenv("COLOUR"));
    static char own[] = "SHAPE=round";
    putenv(own);
    own[6] = 'R';
    printf("%s\n", getenv("SHAPE"));
    unsetenv("COLOUR");
    printf("%s\n", getenv("COLOUR") ? "set" : "not set");
    return 0;
}
