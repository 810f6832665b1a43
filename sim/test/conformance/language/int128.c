// Integers of 128 bits: carries, products, quotients, shifts, comparisons, conversions.
#include <stdio.h>

typedef __int128 wide;
typedef unsigned __int128 uwide;

static void show(const char *name, uwide v) {
  printf("%s %016lx%016lx\n", name, (unsigned long)(v >> 64), (unsigned long)v);
}

static void decimal(uwide v) {
  char digits[48];
  int n = 0;
  do
    digits[n++] = '0' + (int)(v % 10);
  while (v /= 10);
  while (n > 0) putchar(digits[--n]);
  putchar('\n');
}

static wide start = (wide)3 << 100;
static const uwide most = ~(uwide)0;

static wide mix(wide a, int b, uwide c) {
  return a * b + (wide)c;
}

struct pair {
  char tag;
  wide v;
};

int main(void) {
  wide a = 1234567890123456789;
  a *= 987654321012345678;
  a -= 5;
  show("a", a);
  show("-a", -a);
  show("~a", ~a);
  show("tenth", most / 10);
  show("rest", most % 10000000000000000007UL);
  show("-a/7", -a / 7);
  show("-a%7", -a % 7);
  for (int i = 0; i < 128; i += 21) {
    show("<<", a << i);
    show(">>", -a >> i);
    show(">>>", (uwide)-a >> i);
  }
  show("<<64", a << 64);
  show(">>3", -a >> 3);
  printf("%d %d %d %d %d\n", a < 0, -a < a, (uwide)-a < (uwide)a, a == a - 0, a != a);
  printf("%d %d %d\n", !a, a && start, a ? 1 : 2);
  show("mix", mix(a, -3, most));
  show("start", start);
  wide x = 5;
  show("x++", x++);
  show("--x", --x);
  x += 2.75;
  show("+=", x);
  x <<= 65;
  x |= 1;
  show("|=", x);
  printf("%f %f %.9g\n", (double)most, (double)-a, (float)(most / 3));
  show("double", (wide)-1e30);
  show("float", (uwide)3e30f);
  printf("%zu %zu %zu\n", sizeof(struct pair), sizeof(wide), _Alignof(uwide));
  uwide factorial = 1;
  for (int i = 2; i <= 34; i++) factorial *= i;
  decimal(factorial);
  decimal(most);
  wide list[3] = {1, -1, 2}, *p = list;
  p[1] -= 7;
  show("sum", *p++ + *p);
  printf("%d %ld %s\n", (_Bool)a, (long)a, _Generic(a, wide: "wide", long: "long", default: "other"));
  __uint128_t product = (__uint128_t)0xfedcba9876543210UL * 0xfedcba9876543210UL;
  show("product", product);
  return (int)(product >> 120);
}
