#include <limits.h>
#include <stdio.h>

#define YES(n) printf("%d ", n)
#define VALUE 10
#define EMPTY
#define FUNC(x) ((x) * 2)
#define ZERO 0

int main(void)
{
#if 1 + 2 * 3 == 7
    YES(1);
#endif
#if -1 > 0u
    YES(2);
#endif
#if undefined_name
    YES(3);
#elif !undefined_name && !defined undefined_name
    YES(4);
#endif
#if defined(VALUE) && VALUE == 10 && defined EMPTY
    YES(5);
#endif
#if (1 ? 2 : 3 / 0) == 2
    YES(6);
#endif
#if 0 && 1 / 0
    YES(7);
#elif 1 || 1 / 0
    YES(8);
#endif
#if 'a' == 97 && '\n' == 10 && '\x41' == 65
    YES(9);
#endif
#if FUNC(VALUE) == 20 && FUNC(FUNC(2)) == 8
    YES(10);
#endif
#if 0x7fffffffffffffff + 0 > 0 && 0xffffffffffffffff == -1
    YES(11);
#endif
#if (2 || 3) != 1 || (2 && 3) != 1 || ~0 != -1 || -7 / 2 != -3 || -7 % 2 != -1
    YES(12);
#else
    YES(13);
#endif
#if 1 << 40 >> 38 == 4 && (-8 >> 1) == -4 && (0xf0 ^ 0xff) == 0x0f && (6 & 3 | 8) == 10
    YES(14);
#endif
#if 10L == 10ull && 3000000000 > 0 && 2147483648 > 0
    YES(15);
#endif
#ifdef VALUE
# ifndef EMPTY
    YES(16);
# elif 0
    YES(17);
# else
#  if ZERO
    YES(18);
#  elif VALUE
    YES(19);
#  elif 1
    YES(20);
#  else
    YES(21);
#  endif
# endif
#else
    YES(22);
#endif
#undef VALUE
#if defined VALUE || VALUE
    YES(23);
#endif
#if 0
 this isn't a "token
# if 1
    YES(24);
# else
# endif
# error not reached
#endif
#if INT_MAX == 2147483647 && LONG_MAX > INT_MAX && CHAR_MIN < 0 && UINT_MAX == 4294967295U
    YES(25);
#endif
#if __STDC__ == 1 && __STDC_VERSION__ >= 201112L && defined __x86_64__ && __GNUC__ >= 4 && defined(__linux__)
    YES(26);
#endif
#if (0, 1) == 1 || 1
    YES(27);
#endif
#if true || false
    YES(28);
#else
    YES(29);
#endif
    printf("\n");
    return 0;
}
