// Write protection of anonymous pages that are not there is forgotten without WP_UNPOPULATED, and kept as a marker with it.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  for (int with = 0; with < 2; with++) {
    uffd = open_uffd(UFFD_FEATURE_PAGEFAULT_FLAG_WP | (with ? UFFD_FEATURE_WP_UNPOPULATED : 0));
    char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    p[0] = 1;
    printf("watch %d\n", watch(uffd, p, 3 * 4096, UFFDIO_REGISTER_MODE_WP));
    struct uffdio_writeprotect protect = {.range = {(long)p, 3 * 4096}, .mode = UFFDIO_WRITEPROTECT_MODE_WP};
    printf("protect %d\n", ioctl(uffd, UFFDIO_WRITEPROTECT, &protect));
    entry("written before", p);
    entry("never touched", p + 4096);
    printf("reads %d\n", p[2 * 4096]);
    entry("read since", p + 2 * 4096);
    protect.mode = 0;
    printf("unprotect %d\n", ioctl(uffd, UFFDIO_WRITEPROTECT, &protect));
    entry("written before", p);
    entry("never touched", p + 4096);
    entry("read since", p + 2 * 4096);
    close(uffd);
  }
  return 0;
}
