#include <stdint.h>
#include <stdio.h>

int main(void)
{
    const int fixed = 5;
    const int *pointer_to_const = &fixed;
    int value = 1;
    int *const const_pointer = &value;
    volatile int v = 3;
    uintptr_t bits = (uintptr_t)&value;

    *const_pointer = 9;
    v += v;
    printf("%d %d %d\n", *pointer_to_const, value, v);
    *(int *)bits = 11;
    printf("%d\n", value);
    printf("%d\n", ((void *)0 == NULL));
    printf("%p %p\n", (void *)0x1234, (void *)-1);
    printf("%lu\n", (unsigned long)(char *)77);
    unsigned x = 0x11223344;
    unsigned char *byte = (unsigned char *)&x;
    printf("%x %x %x %x\n", byte[0], byte[1], byte[2], byte[3]);
    return 0;
}
