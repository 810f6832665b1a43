#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    /* mov eax, imm32; ret */
    unsigned char code[] = { 0xb8, 0x2a, 0x00, 0x00, 0x00, 0xc3 };
    unsigned char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int (*function)(void) = (int (*)(void))page;

    memcpy(page, code, sizeof code);
    mprotect(page, 4096, PROT_READ | PROT_EXEC);
    printf("%d\n", function());
    mprotect(page, 4096, PROT_READ | PROT_WRITE);
    page[1] = 7;
    mprotect(page, 4096, PROT_READ | PROT_EXEC);
    printf("%d\n", function());
    return 0;
}
