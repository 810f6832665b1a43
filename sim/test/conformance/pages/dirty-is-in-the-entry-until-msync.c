// A shared file page that was written through memory becomes clean by msync.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  fsync(fd);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  get(p);
  printf("read: dirty %ld, clean %ld\n", smaps(p, "Private_Dirty"), smaps(p, "Private_Clean"));
  put(p, 1);
  printf("written: dirty %ld, clean %ld\n", smaps(p, "Private_Dirty"), smaps(p, "Private_Clean"));
  msync(p, PAGE, MS_SYNC);
  printf("msync: dirty %ld, clean %ld\n", smaps(p, "Private_Dirty"), smaps(p, "Private_Clean"));
  flags("page", p);
  return 0;
}
