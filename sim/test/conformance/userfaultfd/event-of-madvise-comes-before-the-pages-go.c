// MADV_DONTNEED and MADV_FREE of watched memory are told before anything is thrown away.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(UFFD_FEATURE_EVENT_REMOVE);
  area = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  memset(area, 'x', 4 * 4096);
  watch(uffd, area, 4 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  start();
  printf("dontneed %d\n", madvise(area, 2 * 4096, MADV_DONTNEED));
  printf("free %d\n", madvise(area + 2 * 4096, 2 * 4096, MADV_FREE));
  printf("willneed %d\n", madvise(area, 4 * 4096, MADV_SEQUENTIAL));
  printf("%d %c\n", area[0], area[2 * 4096]);
  stop();
  messages();
  return 0;
}
