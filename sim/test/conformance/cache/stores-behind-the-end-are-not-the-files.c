// A store between the end of file and the end of its page is kept while the page is cached, and is no part of the file.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(0);
  write(fd, "abc", 3);
  char c = '?', *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  put(p + 100, 'x');
  printf("mapped %c\n", get(p + 100));
  ssize_t n = pread(fd, &c, 1, 100);
  printf("read %zd\n", n);
  struct stat st;
  fstat(fd, &st);
  printf("size %ld\n", st.st_size);
  ftruncate(fd, 200);
  pread(fd, &c, 1, 100);
  printf("grown: %d\n", c);
  return 0;
}
