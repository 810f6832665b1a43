#include <stdio.h>
#include <features.h>

#define STR_(x) #x
#define STR(x) STR_(x)

int main(void)
{
    printf("%s\n", STR(__SIZEOF_INT__ __SIZEOF_LONG__ __SIZEOF_POINTER__ __SIZEOF_SHORT__ __SIZEOF_LONG_LONG__ __SIZEOF_DOUBLE__ __SIZEOF_FLOAT__ __SIZEOF_SIZE_T__ __SIZEOF_WCHAR_T__));
    printf("%d %d %d\n", __CHAR_BIT__, __INT_MAX__, __SCHAR_MAX__);
    printf("%ld %lld\n", __LONG_MAX__, __LONG_LONG_MAX__);
    printf("%d %d\n", __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, __ORDER_BIG_ENDIAN__);
    printf("%s\n", STR(__SIZE_TYPE__ / __PTRDIFF_TYPE__ / __WCHAR_TYPE__ / __INT64_TYPE__ / __UINTPTR_TYPE__ / __INTMAX_TYPE__));
    printf("%ld %d\n", __STDC_VERSION__, __STDC_HOSTED__);
    printf("%d %d %d\n", __linux__, __unix__, __x86_64__);
#ifdef _LP64
    printf("%d\n", _LP64);
#endif
#ifdef __OPTIMIZE__
    printf("optimised\n");
#else
    printf("not optimised\n");
#endif
#ifdef __GLIBC__
    printf("glibc\n");
#endif
    printf("%g %g\n", __DBL_MAX__, __FLT_EPSILON__);
    printf("%d %d\n", __DBL_DIG__, __FLT_MANT_DIG__);
    printf("%d\n", __GNUC__ > 0);
    return 0;
}
