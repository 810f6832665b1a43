// Anonymous counts the copies of a private file mapping, the rest is of the file.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(8);
  char *p = mmap(NULL, 8 * PAGE, RW, MAP_PRIVATE, fd, 0);
  for (int i = 0; i < 8; i++) get(p + i * PAGE);
  for (int i = 0; i < 3; i++) put(p + i * PAGE, 'x');
  printf("Rss %ld, Anonymous %ld, Private_Dirty %ld\n", smaps(p, "Rss"), smaps(p, "Anonymous"), smaps(p, "Private_Dirty"));
  return 0;
}
