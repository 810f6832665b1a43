// With WP_ASYNC writes to protected pages go through, and leave their entries unprotected: what was written can be told.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(UFFD_FEATURE_WP_ASYNC | UFFD_FEATURE_PAGEFAULT_FLAG_WP);
  char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  memset(p, 1, 2 * 4096);
  watch(uffd, p, 4 * 4096, UFFDIO_REGISTER_MODE_WP);
  struct uffdio_writeprotect protect = {.range = {(long)p, 4 * 4096}, .mode = UFFDIO_WRITEPROTECT_MODE_WP};
  printf("protect %d\n", ioctl(uffd, UFFDIO_WRITEPROTECT, &protect));
  p[0] = 2;
  p[3 * 4096] = 2;
  for (int i = 0; i < 4; i++) entry("page", p + i * 4096);
  return 0;
}
