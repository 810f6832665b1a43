// After fork the child's pages are not protected any more, the parent's are.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(UFFD_FEATURE_PAGEFAULT_FLAG_WP | UFFD_FEATURE_WP_UNPOPULATED);
  char *p = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  p[0] = 1;
  watch(uffd, p, 2 * 4096, UFFDIO_REGISTER_MODE_WP);
  struct uffdio_writeprotect protect = {.range = {(long)p, 2 * 4096}, .mode = UFFDIO_WRITEPROTECT_MODE_WP};
  ioctl(uffd, UFFDIO_WRITEPROTECT, &protect);
  if (fork() == 0) {
    entry("child's page", p);
    entry("child's marker", p + 4096);
    p[0] = p[4096] = 2;
    printf("child wrote\n");
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
  entry("parent's page", p);
  entry("parent's marker", p + 4096);
  return 0;
}
