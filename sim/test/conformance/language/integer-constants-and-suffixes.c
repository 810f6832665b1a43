#include <limits.h>
#include <stdio.h>

#define T(x) printf("%-22s %-18s %llu\n", #x, _Generic((x), int: "int", unsigned: "unsigned", long: "long", \
    unsigned long: "unsigned long", long long: "long long", unsigned long long: "unsigned long long"), (unsigned long long)(x))

int main(void)
{
    T(0); T(00); T(0x0); T(0b101); T(0B11111111u); T(017); T(0xFfL); T(10u); T(10U); T(10l); T(10L); T(10ul); T(10LU); T(10uL);
    T(10ll); T(10LL); T(10ull); T(10LLU); T(2147483647); T(2147483648); T(4294967295); T(4294967296);
    T(0x7fffffff); T(0x80000000); T(0xffffffff); T(0x100000000); T(037777777777); T(040000000000);
    T(0x7fffffffffffffff); T(0x8000000000000000); T(9223372036854775807); T(18446744073709551615u); T(2147483648u); T(4294967296u);
    T(CHAR_MAX); T(UINT_MAX); T(LONG_MAX); T(ULONG_MAX); T(LLONG_MIN); T('\377'); T('ab'); T('abcd');
    printf("%d %d %d\n", '1' - '0', 010 + 10 + 0x10, 1000000 * 3);
    return 0;
}
