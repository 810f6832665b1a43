// The stack's page is like any private page.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char here[100] = "x";
  flags("stack", here);
  entry("stack", here);
  mapped("stack", here);
  return 0;
}
