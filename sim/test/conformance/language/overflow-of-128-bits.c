// Overflow builtins where an operand or the result has 128 bits: exact, whatever the three types are.
#include <stdio.h>

typedef __int128 wide;
typedef unsigned __int128 uwide;

static void show(const char *name, int over, wide value) {
  printf("%s %d %lx%016lx\n", name, over, (long)(value >> 64), (long)value);
}

#define TRY(fn, a, b, type)                             \
  do {                                                  \
    type result;                                        \
    int over = __builtin_##fn##_overflow(a, b, &result); \
    show(#fn " " #type, over, result);                  \
  } while (0)

struct {
  int three : 3;
  unsigned two : 2;
} fields;

int main(void) {
  wide least = (wide)1 << 127, most = ~least, minus = -1;
  uwide all = -1;
  wide values[] = {least, most, minus, 0, 1, (wide)1 << 64, ((wide)1 << 63) - 1, -((wide)1 << 63)};
  for (int i = 0; i < 8; i++) {
    wide a = values[i], b = values[(i * 3 + 1) % 8];
    TRY(add, a, b, wide);
    TRY(sub, a, b, wide);
    TRY(mul, a, b, wide);
    TRY(add, a, (uwide)b, uwide);
    TRY(sub, (uwide)a, b, uwide);
    TRY(mul, (uwide)a, (uwide)b, uwide);
    TRY(mul, a, (uwide)b, long);
    TRY(add, a, 1, int);
    TRY(sub, (long)a, (unsigned)b, uwide);
    TRY(add, (short)a, b, unsigned char);
  }
  printf("%d %d %d\n", __builtin_add_overflow_p(all, 1, (uwide)0), __builtin_mul_overflow_p(most, 2, (wide)0),
         __builtin_sub_overflow_p(0, least, (wide)0));
  volatile int a = 1;
  printf("%d %d %d\n", __builtin_add_overflow_p(a, 2, fields.three), __builtin_add_overflow_p(a, 3, fields.three),
         __builtin_sub_overflow_p(a, 2, fields.two));
}
