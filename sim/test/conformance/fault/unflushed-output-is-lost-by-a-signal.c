#include <stdio.h>

int main(void)
{
    int *p = 0;

    printf("this stays in the buffer\n");
    *p = 1;
    return 0;
}
