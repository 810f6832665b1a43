// FALLOC_FL_COLLAPSE_RANGE on a disk moves what follows to the front, in the mapping too.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(4);
  struct stat st;
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0);
  for (int i = 0; i < 4; i++) get(p + i * PAGE);
  put(p + 3 * PAGE + 1, 'D');
  printf("%s\n", said(fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, PAGE, PAGE)));
  printf("%c %c %c%c\n", get(p), get(p + PAGE), get(p + 2 * PAGE), get(p + 2 * PAGE + 1));
  TRY("behind the new end", get(p + 3 * PAGE));
  fstat(fd, &st);
  printf("size %ld, blocks %ld\n", st.st_size, st.st_blocks);
  return 0;
}
