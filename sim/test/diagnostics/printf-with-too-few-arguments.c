#include <stdio.h>
int main(void) {
  printf("\t%d and \"%d\"\n", 1);
}
// warns: more, conversions, arguments
