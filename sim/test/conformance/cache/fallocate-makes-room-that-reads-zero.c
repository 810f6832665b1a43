// fallocate gives blocks without contents: zeros to read, and the file is longer.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(0);
  struct stat st;
  printf("%s\n", said(fallocate(fd, 0, 0, 2 * PAGE)));
  fstat(fd, &st);
  printf("size %ld, blocks %ld\n", st.st_size, st.st_blocks);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  printf("%d\n", get(p + PAGE));
  put(p + PAGE, 1);
  printf("%d\n", get(p + PAGE));
  return 0;
}
