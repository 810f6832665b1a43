// MADV_DONTFORK leaves a hole in the child, MADV_DOFORK takes that back.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 2 * PAGE, RW, PRIVATE, -1, 0);
  put(p, 'a'), put(p + PAGE, 'b');
  madvise(p, 2 * PAGE, MADV_DONTFORK);
  madvise(p + PAGE, PAGE, MADV_DOFORK);
  CHILD(TRY("first", get(p)); TRY("second", get(p + PAGE)));
  return 0;
}
