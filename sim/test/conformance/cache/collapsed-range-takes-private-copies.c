// What a private mapping has copied behind the place is lost, as by truncation; what is before stays.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(4);
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_PRIVATE, fd, 0);
  for (int i = 0; i < 4; i++) put(p + i * PAGE, 'P');
  printf("%s\n", said(fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, PAGE, PAGE)));
  printf("%c %c %c\n", p[0], p[PAGE], p[2 * PAGE]);
  TRY("behind", get(p + 3 * PAGE));
  return 0;
}
