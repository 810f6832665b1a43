#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

int main(void)
{
    tell("anonymous", mmap(NULL, PAGE, RW, MAP_SHARED_VALIDATE | MAP_ANONYMOUS, -1, 0));
    return 0;
}
