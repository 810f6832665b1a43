// A jump into an untouched page without PROT_EXEC: SEGV_ACCERR, and the page has become present.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  entry("before", p);
  TRY("jump", ((void (*)(void))p)());
  entry("after", p);
  printf("address %d\n", look_address == p);
  return 0;
}
