// The heap begins behind the last zeroed variable, on no particular page without randomisation.
#define _GNU_SOURCE
#include "../look.h"

static char last[100];
extern char end[];

int main(void) {
  last[0] = 1;
  printf("%d\n", (char *)sbrk(0) >= end);
  printf("%d\n", (char *)sbrk(0) - end < 64 * PAGE);
  return 0;
}
