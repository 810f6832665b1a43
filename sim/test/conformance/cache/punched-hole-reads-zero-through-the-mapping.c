// fallocate(PUNCH_HOLE) takes whole pages out of every mapping, and clears parts of pages in place.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(3);
  char *p = mmap(NULL, 3 * PAGE, RW, MAP_SHARED, fd, 0);
  for (int i = 0; i < 3; i++) get(p + i * PAGE);
  printf("%s\n", said(fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, PAGE / 2, PAGE)));
  printf("%c %d %d %c\n", p[PAGE / 2 - 1], p[PAGE / 2], p[PAGE + 10], p[PAGE + PAGE / 2]);
  printf("%s\n", said(fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, PAGE, PAGE)));
  entry("punched", p + PAGE);
  printf("%d\n", get(p + PAGE));
  return 0;
}
