#include <inttypes.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int main(void)
{
    printf("%d %d %d %d %d\n", CHAR_BIT, SCHAR_MIN, SCHAR_MAX, UCHAR_MAX, CHAR_MIN);
    printf("%d %d %d %d %d %u\n", SHRT_MIN, SHRT_MAX, USHRT_MAX, INT_MIN, INT_MAX, UINT_MAX);
    printf("%ld %ld %lu %lld %llu\n", LONG_MIN, LONG_MAX, ULONG_MAX, LLONG_MIN, ULLONG_MAX);
    printf("%d %d %d %d %d %u\n", INT8_MIN, INT8_MAX, UINT8_MAX, INT16_MIN, UINT16_MAX, UINT32_MAX);
    printf("%" PRId64 " %" PRIu64 "\n", INT64_MIN, UINT64_MAX);
    printf("%zu %zu %zu %zu\n", sizeof(int_fast8_t), sizeof(int_fast16_t), sizeof(int_fast32_t), sizeof(int_least16_t));
    printf("%zu %zu %zu %zu\n", sizeof(intptr_t), sizeof(intmax_t), sizeof(ptrdiff_t), sizeof(max_align_t));
    printf("%lu %ld %d\n", SIZE_MAX, PTRDIFF_MIN, WCHAR_MAX);
    printf("%ld %u %lu\n", INT64_C(5), UINT32_C(6), UINTMAX_C(7));
    printf("%d %d %d\n", PATH_MAX, NAME_MAX, PIPE_BUF);
    printf("%d %d\n", (uint8_t)300, (int8_t)200);
    printf("%jd\n", strtoimax("-123", NULL, 10));
    printf("%jd\n", imaxabs(-5));
    return 0;
}
