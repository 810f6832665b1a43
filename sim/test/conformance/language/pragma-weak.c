// `#pragma weak`: a name that need not exist, and another name for a function.
#include <stdio.h>

extern int absent;
#pragma weak absent
int other(void);
#pragma weak other = own

int own(void) {
  return 5;
}

int main(void) {
  printf("%d %d\n", &absent != NULL, other());
  return 0;
}
