// A system call with a buffer beyond the end of the file is EFAULT, no signal; a part before it is transferred.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1), out = memfd_create("out", 0);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  printf("write %s\n", said(write(out, p + PAGE, 10)));
  printf("partly %zd\n", write(out, p + PAGE - 4, 10));
  printf("read %s\n", said(pread(out, p + PAGE, 4, 0)));
  return 0;
}
