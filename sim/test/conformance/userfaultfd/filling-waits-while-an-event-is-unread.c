// While a message of munmap is unread, nothing may be filled in: EAGAIN.
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

static char *area;

static void *unmap(void *unused) {
  munmap(area, 4096);
  return unused;
}

int main(void) {
  pthread_t thread;
  uffd = open_uffd(UFFD_FEATURE_EVENT_UNMAP);
  area = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, area, 4 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  pthread_create(&thread, NULL, unmap, NULL);
  struct pollfd ready = {.fd = uffd, .events = POLLIN};
  poll(&ready, 1, -1);
  struct uffdio_zeropage zero = {.range = {(long)area + 4096, 4096}};
  int result = ioctl(uffd, UFFDIO_ZEROPAGE, &zero);
  printf("zeropage %d %s, told %lld\n", result, strerror(errno), zero.zeropage);
  char page[4096] = "c";
  struct uffdio_copy copy = {.src = (long)page, .dst = (long)area + 4096, .len = 4096};
  int result2 = ioctl(uffd, UFFDIO_COPY, &copy);
  printf("copy %d %s, told %lld\n", result2, strerror(errno), copy.copy);
  struct uffd_msg message;
  ssize_t result3 = read(uffd, &message, sizeof message);
  printf("read %zd, event %#x\n", result3, message.event);
  pthread_join(thread, NULL);
  int result4 = ioctl(uffd, UFFDIO_COPY, &copy);
  printf("copy %d, told %lld, %c\n", result4, copy.copy, area[4096]);
  return 0;
}
