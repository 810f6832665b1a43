#include <stdlib.h>
static int sign(int x) {
  if (x > 0) return 1;
  else if (x < 0) return -1;
}
static int fails(void) { exit(3); }
int main(void) { return sign(3) + fails(); }
// warns: does not return a value
