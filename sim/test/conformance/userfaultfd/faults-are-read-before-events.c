// Of a waiting fault and a waiting event the fault is read first.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
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

static void *unmap(void *unused) {
  munmap(area, 4096);
  return unused;
}
static void *touch(void *unused) {
  area[4096] = 1;
  return unused;
}

int main(void) {
  pthread_t one, two;
  uffd = open_uffd(UFFD_FEATURE_EVENT_UNMAP);
  area = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, area, 4 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  pthread_create(&one, NULL, unmap, NULL);
  usleep(100000);
  pthread_create(&two, NULL, touch, NULL);
  usleep(100000);
  struct uffd_msg messages[4];
  ssize_t n = read(uffd, messages, sizeof messages);
  printf("%zd messages: %#x %#x\n", n / (ssize_t)sizeof messages[0], messages[0].event, messages[1].event);
  struct uffdio_zeropage zero = {.range = {(long)area + 4096, 4096}};
  pthread_join(one, NULL);
  printf("zeropage %d\n", ioctl(uffd, UFFDIO_ZEROPAGE, &zero));
  pthread_join(two, NULL);
  printf("written %d\n", area[4096]);
  return 0;
}
