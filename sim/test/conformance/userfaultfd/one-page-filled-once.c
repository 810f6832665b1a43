// Filling a page that is there is EEXIST; a longer range stops there and says how far it came.
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
