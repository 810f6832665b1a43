// Punching a hole behind the end of a file changes nothing; with a negative or no length it is refused.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1), mode = FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE;
  struct stat st;
  printf("behind %s\n", said(fallocate(fd, mode, 10 * PAGE, PAGE)));
  fstat(fd, &st);
  printf("%ld\n", st.st_size);
  printf("no length %s\n", said(fallocate(fd, mode, 0, 0)));
  printf("negative %s\n", said(fallocate(fd, mode, -1, 5)));
  printf("without keeping the size %s\n", said(fallocate(fd, FALLOC_FL_PUNCH_HOLE, 0, PAGE)));
  printf("unknown %s\n", said(fallocate(fd, 0x1000, 0, PAGE)));
  printf("pipe %s\n", said(fallocate(0, 0, 0, PAGE)));
  return 0;
}
