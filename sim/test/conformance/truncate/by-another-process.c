// One process shrinks what another has mapped.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  put(p + PAGE, 'x');
  CHILD(ftruncate(fd, PAGE));
  TRY("parent", get(p + PAGE));
  struct stat st;
  fstat(fd, &st);
  printf("%ld\n", st.st_size);
  return 0;
}
