// Write protection of anonymous pages that are not there is forgotten without WP_UNPOPULATED, and kept as a marker with it.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifndef UFFD_FEATURE_WP_UNPOPULATED
#define UFFD_FEATURE_WP_UNPOPULATED (1 << 13)
#endif

static int uffd;

static int open_uffd(unsigned long features) {
  struct uffdio_api api = {.api = UFFD_API, .features = features};
  int fd = syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);
  return ioctl(fd, UFFDIO_API, &api) == 0 ? fd : -errno;
}

static int watch(int fd, void *p, long length, int mode) {
  struct uffdio_register range = {.range = {(long)p, length}, .mode = mode};
  return ioctl(fd, UFFDIO_REGISTER, &range) == 0 ? 0 : -errno;
}

/* What pagemap says of a page: present, swap entry or marker, protected by userfaultfd. */
static void entry(const char *what, void *p) {
  unsigned long e = 0;
  int fd = open("/proc/self/pagemap", O_RDONLY);
  pread(fd, &e, 8, (long)p / 4096 * 8);
  close(fd);
  printf("%s:%s%s%s\n", what, e >> 63 & 1 ? " present" : "", e >> 62 & 1 ? " marker" : "", e >> 57 & 1 ? " protected" : "");
}

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
