#include <stdio.h>

struct flags {
    unsigned present : 1;
    unsigned writable : 1;
    unsigned user : 1;
    unsigned : 6;
    unsigned available : 3;
    unsigned frame : 20;
};

struct narrow {
    int a : 3;
    unsigned b : 3;
    int : 0;
    signed char c : 4;
    long d : 40;
};

int main(void)
{
    union { struct flags f; unsigned raw; } u = { .raw = 0 };
    struct narrow n = { 0 };

    u.f.present = 1;
    u.f.user = 1;
    u.f.frame = 0x12345;
    u.f.available = 9;
    printf("%08x\n", u.raw);
    u.raw = 0xabcde003;
    printf("%u %u %u %x\n", u.f.present, u.f.writable, u.f.user, u.f.frame);
    n.a = 5;
    n.b = 13;
    n.c = 8;
    n.d = -1;
    printf("%d %d %d %ld\n", n.a, n.b, n.c, (long)n.d);
    n.b++;
    n.b++;
    n.b++;
    printf("%d %zu\n", n.b, sizeof n);
    return 0;
}
