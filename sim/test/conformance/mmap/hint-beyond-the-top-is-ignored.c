#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    unsigned long hints[] = { 0x7ffffffff000UL, 0x800000000000UL, 0xffffffff80000000UL, 0x7fffffffe000UL, 1, 0x1000, 0xffff };

    for (int i = 0; i < 7; i++) {
        void *p = mmap((void *)hints[i], 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        printf("hint %#lx: %p\n", hints[i], p);
    }
    return 0;
}
