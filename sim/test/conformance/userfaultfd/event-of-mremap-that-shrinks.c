// Shrinking in place is an unmap of the tail; growing in place is not told at all.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(UFFD_FEATURE_EVENT_REMAP | UFFD_FEATURE_EVENT_UNMAP);
  area = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, area, 8 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  start();
  printf("shrink %d\n", mremap(area, 8 * 4096, 3 * 4096, 0) == area);
  printf("grow %d\n", mremap(area, 3 * 4096, 5 * 4096, 0) == area);
  stop();
  messages();
  return 0;
}
