// sync_file_range writes dirty pages of a range and waits for them.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(4);
  fsync(fd);
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 1), put(p + 3 * PAGE, 1);
  printf("%s\n", said(sync_file_range(fd, 0, PAGE, SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER)));
  printf("dirty %ld\n", smaps(p, "Private_Dirty"));
  printf("bad flags %s\n", said(sync_file_range(fd, 0, PAGE, 64)));
  printf("bad range %s\n", said(sync_file_range(fd, -1, PAGE, 0)));
  return 0;
}
