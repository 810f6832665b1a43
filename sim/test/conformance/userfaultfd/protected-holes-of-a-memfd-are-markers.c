// In shared memory a protected hole is remembered without any feature; a write to it brings the page, then asks.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <poll.h>
#include <pthread.h>
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

/* What pagemap says of a page: present, swap entry or marker, protected by userfaultfd. */
static void entry(const char *what, void *p) {
  unsigned long e = 0;
  int fd = open("/proc/self/pagemap", O_RDONLY);
  pread(fd, &e, 8, (long)p / 4096 * 8);
  close(fd);
  printf("%s:%s%s%s\n", what, e >> 63 & 1 ? " present" : "", e >> 62 & 1 ? " marker" : "", e >> 57 & 1 ? " protected" : "");
}

static char *area;
static struct uffd_msg message;

static void *serve(void *unused) {
  struct pollfd ready = {.fd = uffd, .events = POLLIN};
  poll(&ready, 1, -1);
  read(uffd, &message, sizeof message);
  struct uffdio_writeprotect lift = {.range = {message.arg.pagefault.address & -4096, 4096}};
  ioctl(uffd, UFFDIO_WRITEPROTECT, &lift);
  return unused;
}

int main(void) {
  pthread_t thread;
  int fd = memfd_create("holes", 0);
  ftruncate(fd, 4 * 4096);
  uffd = open_uffd(UFFD_FEATURE_PAGEFAULT_FLAG_WP | UFFD_FEATURE_WP_HUGETLBFS_SHMEM);
  area = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  printf("watch %d\n", watch(uffd, area, 4 * 4096, UFFDIO_REGISTER_MODE_WP));
  struct uffdio_writeprotect protect = {.range = {(long)area, 4 * 4096}, .mode = UFFDIO_WRITEPROTECT_MODE_WP};
  printf("protect %d\n", ioctl(uffd, UFFDIO_WRITEPROTECT, &protect));
  entry("hole", area + 4096);
  pthread_create(&thread, NULL, serve, NULL);
  area[4096] = 'w';
  pthread_join(thread, NULL);
  printf("asked: flags %lld, page %lld\n", message.arg.pagefault.flags, ((long long)message.arg.pagefault.address - (long)area) / 4096);
  entry("written", area + 4096);
  printf("reads %d\n", area[2 * 4096]);
  entry("read", area + 2 * 4096);
  madvise(area + 2 * 4096, 4096, MADV_DONTNEED);
  entry("unmapped", area + 2 * 4096);
  return 0;
}
