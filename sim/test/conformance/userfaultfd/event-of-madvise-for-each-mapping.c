// One call of madvise over two watched mappings is told twice.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(UFFD_FEATURE_EVENT_REMOVE);
  area = mmap(NULL, 6 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  mprotect(area + 4 * 4096, 2 * 4096, PROT_READ);
  watch(uffd, area, 6 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  start();
  printf("dontneed %d\n", madvise(area + 4096, 4 * 4096, MADV_DONTNEED));
  stop();
  messages();
  return 0;
}
