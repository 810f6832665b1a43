#include <stdio.h>
#include <stddef.h>
#include <string.h>

struct normal { char a; int b; short c; long d; };
struct __attribute__((packed)) packed { char a; int b; short c; long d; };
struct partly { char a; int b __attribute__((packed)); char c; long d __attribute__((packed)); };
struct wide { char a; } __attribute__((aligned(64)));
struct member { char a; int b __attribute__((aligned(16))); char c; };
typedef int aligned_int __attribute__((aligned(32)));
struct with_typedef { char a; aligned_int b; };
struct packed_two { char a; long b; } __attribute__((packed, aligned(2)));
_Alignas(128) char buffer[3];
struct alignas_member { char a; _Alignas(8) char b; };

int main(void)
{
    struct packed p = { 1, 0x12345678, 3, 0x1122334455667788 };
    unsigned char bytes[sizeof p];
    int *misaligned = (int *)((char *)&p + offsetof(struct packed, b));

    printf("%zu %zu\n", sizeof(struct normal), sizeof(struct packed));
    printf("%zu %zu %zu\n", sizeof(struct partly), offsetof(struct partly, b), offsetof(struct partly, d));
    printf("%zu %zu\n", sizeof(struct wide), _Alignof(struct wide));
    printf("%zu %zu %zu\n", sizeof(struct member), offsetof(struct member, b), offsetof(struct member, c));
    printf("%zu %zu %zu\n", sizeof(struct with_typedef), offsetof(struct with_typedef, b), _Alignof(aligned_int));
    printf("%zu %zu %zu\n", sizeof(struct packed_two), _Alignof(struct packed_two), offsetof(struct packed_two, b));
    printf("%lu %zu\n", (unsigned long)buffer % 128, sizeof buffer);
    printf("%zu %zu\n", sizeof(struct alignas_member), offsetof(struct alignas_member, b));
    memcpy(bytes, &p, sizeof p);
    for (size_t i = 0; i < sizeof bytes; i++)
        printf("%02x", bytes[i]);
    printf("\n%x\n", *misaligned);
    (*misaligned)++;
    printf("%x %lx\n", p.b, p.d);
    return 0;
}
