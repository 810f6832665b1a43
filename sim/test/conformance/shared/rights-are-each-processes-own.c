// mprotect is about one address space: read-only in the child, writable in the parent.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  CHILD(mprotect(p, PAGE, PROT_READ); TRY("child", put(p, 1)));
  TRY("parent", put(p, 2));
  return 0;
}
