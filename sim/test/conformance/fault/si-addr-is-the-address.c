#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 1, PROT_READ);
    store(p + 123, 1);
    printf("%p\n", fault.si_addr);
    load((char *)0x30000abc);
    printf("%p\n", fault.si_addr);
    return 0;
}
