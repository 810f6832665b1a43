#include <stdio.h>
int main(void) {
  int x = 0;
  x == 4;
  printf("%d\n", x);
}
// warns: comparison, unused
