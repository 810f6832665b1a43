// A private file mapping with one copied page, moved and grown: cached page, copy, and the file's next page.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(3);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE, fd, 0), *room = mmap(NULL, 3 * PAGE, PROT_NONE, PRIVATE, -1, 0);
  memset(p + PAGE, 'z', PAGE);
  char *q = mremap(p, 2 * PAGE, 3 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, room);
  printf("there %d\n", q == room);
  for (int i = 0; i < 3; i++) {
    int same = 1;
    for (int j = 0; j < PAGE; j++) same &= q[i * PAGE + j] == q[i * PAGE];
    printf("%c %d\n", q[i * PAGE], same);
  }
  entry("copy", q + PAGE);
  entry("cached", q + 2 * PAGE);
  return 0;
}
