#include <stdio.h>
int main(void) {
  int x = 0;
  if (x = 1) puts("one");
  return 0;
}
// warns: assignment, condition, ==
