#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    strcpy(p + 2 * PAGE, "kept");
    anon(0x20001000, 1, PROT_READ);
    maps(0x20000000, 0x20003000);
    printf("%s\n", p + 2 * PAGE);
    return 0;
}
