#define _GNU_SOURCE
#include <stdio.h>
#include "../faults.h"

int main(void)
{
    printf("%s\n", store((char *)(unsigned long)&main, 1));
    return 0;
}
