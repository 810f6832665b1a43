#include <stdio.h>

#if defined NEVER
static int twice(long n) {
#else
static int twice(int n) {
#endif
  return 2 * n;
}

int main(void)
{
  printf("%d\n", twice(21));
  return 0;
}
