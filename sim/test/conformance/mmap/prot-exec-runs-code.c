#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

static int answer(void *code)
{
    return ((int (*)(void))code)();
}

int main(void)
{
    /* mov $42, %eax; ret */
    static const unsigned char code[] = { 0xb8, 42, 0, 0, 0, 0xc3 };
    char *p = anon(0x20000000, 1, RW | PROT_EXEC);
    memcpy(p, code, sizeof code);
    printf("%d\n", answer(p));
    maps(0x20000000, 0x20001000);
    return 0;
}
