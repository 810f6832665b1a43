#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    printf("leaving with 42\n");
    exit(42);
}
