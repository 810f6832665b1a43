#include <stdio.h>
int main(void) {
  double share = 0.5;
  printf("share %d\n", share);
}
// warns: double, %f
