/* Code that is copied into a page runs once the page may be executed, and no store changes it any more. */
#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    /* lea 7(%rdi), %eax; ret */
    static const unsigned char code[] = { 0x8d, 0x47, 7, 0xc3 };
    char *p = anon(0x20000000, 1, RW);
    memcpy(p, code, sizeof code);
    say("executable", mprotect(p, PAGE, PROT_EXEC));
    printf("%d, store %s\n", ((int (*)(int))p)(5), store(p, 0));
    maps(0x20000000, 0x20001000);
    say("none", mprotect(p, PAGE, PROT_NONE));
    printf("load %s, store %s\n", load(p), store(p, 0));
    return 0;
}
