// A buffer smaller than a message is EINVAL; one for several takes what there is.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
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
static void *touch(void *page) { return (void *)(long)area[(long)page * 4096]; }

int main(void) {
  pthread_t threads[3];
  struct uffd_msg messages[4];
  uffd = open_uffd(0);
  area = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, area, 3 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  for (long i = 0; i < 3; i++) pthread_create(&threads[i], NULL, touch, (void *)i);
  usleep(200000);
  printf("%zd", read(uffd, messages, 31));
  printf(" %s\n", strerror(errno));
  printf("%zd\n", read(uffd, messages, 2 * sizeof messages[0] + 5));
  printf("%zd\n", read(uffd, messages, sizeof messages));
  printf("%zd", read(uffd, messages, sizeof messages));
  printf(" %s\n", strerror(errno));
  struct uffdio_zeropage zero = {.range = {(long)area, 3 * 4096}};
  int result = ioctl(uffd, UFFDIO_ZEROPAGE, &zero);
  printf("zeropage %d %lld\n", result, zero.zeropage);
  for (int i = 0; i < 3; i++) pthread_join(threads[i], NULL);
  return 0;
}
