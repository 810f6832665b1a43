#define _GNU_SOURCE
#include <stdio.h>
#include "../faults.h"

int main(void)
{
    printf("%s", load((char *)0xffffffff81000000));
    printf(" %p\n", fault.si_addr);
    return 0;
}
