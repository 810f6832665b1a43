#include <stdlib.h>
static int use(int n) { return n; }
int main(void) {
  int *p = malloc(4);
  return use(p);
}
// warns: pointer to integer, dereference
