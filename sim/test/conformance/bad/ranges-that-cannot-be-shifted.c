// Collapsing and inserting: whole blocks only, inside the file only, on a disk only, and with no other flag.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(4), m = memfd_create("m", 0);
  ftruncate(m, 4 * PAGE);
  printf("odd offset %s\n", said(fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, 100, PAGE)));
  printf("odd length %s\n", said(fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, 0, 100)));
  printf("to the end %s\n", said(fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, 2 * PAGE, 2 * PAGE)));
  printf("behind the end %s\n", said(fallocate(fd, FALLOC_FL_INSERT_RANGE, 4 * PAGE, PAGE)));
  printf("shared memory %s\n", said(fallocate(m, FALLOC_FL_COLLAPSE_RANGE, 0, PAGE)));
  printf("too large %s\n", said(fallocate(fd, FALLOC_FL_INSERT_RANGE, 0, 1l << 44)));
  printf("read-only %s\n", said(fallocate(open("/proc/self/exe", O_RDONLY), FALLOC_FL_COLLAPSE_RANGE, 0, PAGE)));
  return 0;
}
