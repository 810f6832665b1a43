// Zeroed variables: what shares the last page of the data is zero, the pages behind it are anonymous.
#define _GNU_SOURCE
#include "../look.h"

static int data = 7, zero[8192];

int main(void) {
  int sum = 0;
  for (int i = 0; i < 8192; i++) sum += zero[i];
  printf("%d %d\n", data, sum);
  unsigned long page = ((unsigned long)&zero[4096]) & -PAGE;
  zero[4096] = 1;
  entry("page of zeros", (void *)page);
  return 0;
}
