// Who writes first gets a copy; the other keeps the frame.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 1);
  uint64_t *seen = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  uint64_t before = frame(p);
  CHILD(put(p, 2); seen[0] = frame(p));
  put(p, 3);
  printf("child's is another %d, the parent's the old one %d\n", seen[0] != before, frame(p) == before);
  return 0;
}
