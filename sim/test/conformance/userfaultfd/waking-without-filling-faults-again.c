// UFFDIO_WAKE lets the access start again: it misses the page again, and there is a second message.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
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

static void *touch(void *unused) { return (void *)(long)area[0]; }

int main(void) {
  pthread_t thread;
  struct uffd_msg message;
  uffd = open_uffd(0);
  area = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, area, 4096, UFFDIO_REGISTER_MODE_MISSING);
  pthread_create(&thread, NULL, touch, NULL);
  struct pollfd ready = {.fd = uffd, .events = POLLIN};
  for (int i = 0; i < 2; i++) {
    poll(&ready, 1, -1);
    printf("read %zd\n", read(uffd, &message, sizeof message));
    struct uffdio_range range = {(long)area, 4096};
    if (i == 0) printf("wake %d\n", ioctl(uffd, UFFDIO_WAKE, &range));
  }
  struct uffdio_zeropage zero = {.range = {(long)area, 4096}, .mode = UFFDIO_ZEROPAGE_MODE_DONTWAKE};
  printf("zeropage %d\n", ioctl(uffd, UFFDIO_ZEROPAGE, &zero));
  struct uffdio_range range = {(long)area, 4096};
  printf("wake %d\n", ioctl(uffd, UFFDIO_WAKE, &range));
  pthread_join(thread, NULL);
  return 0;
}
