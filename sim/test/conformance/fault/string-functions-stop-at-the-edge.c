// strlen over a string that ends with its mapping is fine; without an end it faults there.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap((void *)0x10000000000, PAGE, RW, PRIVATE | MAP_FIXED, -1, 0);
  strcpy(p + PAGE - 6, "ended");
  printf("%zu\n", strlen(p + PAGE - 6));
  p[PAGE - 1] = '!';
  TRY("no end", look_sink = strlen(p + PAGE - 6));
  printf("page %ld\n", ((char *)look_address - p) / PAGE);
  return 0;
}
