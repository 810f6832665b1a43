#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static const char text[4096] __attribute__((aligned(4096))) = "constant";

int main(void)
{
    printf("%s\n", text);
    printf("mprotect %d\n", mprotect((void *)text, 4096, PROT_READ | PROT_WRITE));
    ((char *)text)[0] = 'C';
    printf("%s\n", text);
    printf("mprotect %d\n", mprotect((void *)text, 4096, PROT_READ));
    printf("%s\n", text);
    return 0;
}
