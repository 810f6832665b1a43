// mprotect in the child does not undo copying: its write gets a copy.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 'a');
  mprotect(p, PAGE, PROT_READ);
  CHILD(mprotect(p, PAGE, RW); put(p, 'b'); printf("child %c\n", *p));
  printf("parent %c\n", *p);
  TRY("parent's store", put(p, 'c'));
  return 0;
}
