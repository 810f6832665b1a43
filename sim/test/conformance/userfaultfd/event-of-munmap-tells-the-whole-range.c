// munmap of watched memory is told with the range that the call named, and ends when the message was read.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(UFFD_FEATURE_EVENT_UNMAP);
  area = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  printf("watch %d\n", watch(uffd, area + 2 * 4096, 2 * 4096, UFFDIO_REGISTER_MODE_MISSING));
  start();
  printf("not watched: %d\n", munmap(area + 6 * 4096, 2 * 4096));
  printf("part of it and more: %d\n", munmap(area + 3 * 4096, 3 * 4096));
  stop();
  messages();
  return 0;
}
