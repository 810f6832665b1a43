#include <stdio.h>
int main(void) {
  size_t bytes = 4096;
  printf("%d bytes\n", bytes);
}
// warns: int, unsigned long, %lu
