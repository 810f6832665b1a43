// With WP_ASYNC writes to protected pages go through, and leave their entries unprotected: what was written can be told.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifndef UFFD_FEATURE_WP_ASYNC
#define UFFD_FEATURE_WP_ASYNC (1 << 15)
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
