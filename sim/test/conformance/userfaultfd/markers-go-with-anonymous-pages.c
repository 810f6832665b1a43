// MADV_DONTNEED drops protection with the page in anonymous memory.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(UFFD_FEATURE_PAGEFAULT_FLAG_WP | UFFD_FEATURE_WP_UNPOPULATED);
  char *p = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  p[0] = 1;
  watch(uffd, p, 2 * 4096, UFFDIO_REGISTER_MODE_WP);
  struct uffdio_writeprotect protect = {.range = {(long)p, 2 * 4096}, .mode = UFFDIO_WRITEPROTECT_MODE_WP};
  ioctl(uffd, UFFDIO_WRITEPROTECT, &protect);
  entry("page", p);
  entry("marker", p + 4096);
  madvise(p, 2 * 4096, MADV_DONTNEED);
  entry("page", p);
  entry("marker", p + 4096);
  return 0;
}
