// `0 * f()` and `0 & f()` are zero, but f is called, and before what stands beside it.
#include <stdio.h>

static int note(int n) {
  printf("%d ", n);
  return n;
}

int main(void) {
  int a = note(1) | 0 * note(2);
  short b = note(3) + (0 & note(4));
  int c = note(5) - note(6) * 0;
  int d = (note(7) & 0) + note(8);
  int e = 0 * note(9) + 0 * note(10);
  printf("%d %d %d %d %d\n", a, b, c, d, e);
  return 0;
}
