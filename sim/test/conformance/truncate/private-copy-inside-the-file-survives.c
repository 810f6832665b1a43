// Copies of pages that stay inside the file are kept; those beyond its end are dropped with it.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(3);
  char *p = mmap(NULL, 3 * PAGE, RW, MAP_PRIVATE, fd, 0);
  for (int i = 0; i < 3; i++) put(p + i * PAGE, 'P');
  ftruncate(fd, 2 * PAGE);
  printf("%c %c\n", p[0], p[PAGE]);
  TRY("third", get(p + 2 * PAGE));
  ftruncate(fd, 3 * PAGE);
  TRY("third again", printf("%d\n", get(p + 2 * PAGE)));
  return 0;
}
