// `a op= b`: what b does to a counts, for types that no register holds as for the others.
#include <complex.h>
#include <stdio.h>

__auto_type global = 3.5;
static const __auto_type constant = 4L;

int main(void) {
  unsigned __int128 x = 5, y = 9;
  x ^= y ^= x ^= y;
  printf("%d %d\n", (int)x, (int)y);
  __int128 a = 3;
  a += (a = 4) + 1;
  int i = 3;
  i += (i = 4) + 1;
  long double l = 2;
  l *= (l = 5) + 1;
  double complex z = 1;
  z += (z = 2) * 3;
  printf("%d %d %Lg %g\n", (int)a, i, l, creal(z));
  __int128 list[3] = {1, 2, 3};
  int k = 0;
  list[k++] += 10;
  printf("%d %d %d\n", (int)list[0], (int)list[1], k);
  printf("%g %ld\n", global, constant);
}
