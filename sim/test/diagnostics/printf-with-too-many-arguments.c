#include <stdio.h>
int main(void) {
  printf("%d\n", 1, 2);
}
// warns: not used
