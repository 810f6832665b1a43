#include <stdio.h>
int main(void) {
  printf("%d of %s\n", 1, 3);
}
// warns: char *, int, %d
