// Of a waiting fault and a waiting event the fault is read first.
#define _GNU_SOURCE
#include "../uffd.h"

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
