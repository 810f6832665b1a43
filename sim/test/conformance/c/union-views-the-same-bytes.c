#include <stdint.h>
#include <stdio.h>

union view {
    uint64_t whole;
    uint32_t half[2];
    uint16_t quarter[4];
    uint8_t byte[8];
    double number;
    float f;
};

int main(void)
{
    union view v = { .whole = 0x0102030405060708 };

    printf("%x %x\n", v.half[0], v.half[1]);
    printf("%x %x\n", v.quarter[0], v.quarter[3]);
    for (int i = 0; i < 8; i++)
        printf("%d", v.byte[i]);
    printf("\n");
    v.byte[7] = 0xff;
    printf("%lx\n", v.whole);
    v.number = 1.0;
    printf("%lx\n", v.whole);
    v.f = -2.5f;
    printf("%x\n", v.half[0]);
    return 0;
}
