// MADV_REMOVE of a watched mapping of a memfd is told; the same hole punched through the descriptor is not.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  int fd = memfd_create("hole", 0);
  ftruncate(fd, 4 * 4096);
  uffd = open_uffd(UFFD_FEATURE_EVENT_REMOVE);
  area = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  memset(area, 'x', 4 * 4096);
  watch(uffd, area, 4 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  start();
  printf("remove %d\n", madvise(area + 4096, 4096, MADV_REMOVE));
  printf("punch %d\n", fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096));
  stop();
  messages();
  return 0;
}
