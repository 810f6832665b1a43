// Filling a page that is there is EEXIST; a longer range stops there and says how far it came.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(0);
  char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), page[4096] = "c";
  p[2 * 4096] = 1;
  watch(uffd, p, 4 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  struct uffdio_copy copy = {.src = (long)page, .dst = (long)p, .len = 4096};
  int result = ioctl(uffd, UFFDIO_COPY, &copy);
  printf("copy %d, %lld\n", result, copy.copy);
  int again = ioctl(uffd, UFFDIO_COPY, &copy);
  printf("again %d %s, %lld\n", again, strerror(errno), copy.copy);
  struct uffdio_zeropage zero = {.range = {(long)p + 4096, 3 * 4096}};
  int partly = ioctl(uffd, UFFDIO_ZEROPAGE, &zero);
  printf("three %d %s, %lld\n", partly, strerror(errno), zero.zeropage);
  return 0;
}
