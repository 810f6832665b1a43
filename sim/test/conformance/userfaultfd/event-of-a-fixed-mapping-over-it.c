// MAP_FIXED over watched memory is an unmap.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(UFFD_FEATURE_EVENT_UNMAP);
  area = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, area, 4 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  start();
  char *over = mmap(area + 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  printf("over %d, reads %d\n", over == area + 4096, *over);
  stop();
  messages();
  return 0;
}
