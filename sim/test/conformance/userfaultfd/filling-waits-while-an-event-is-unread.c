// While a message of munmap is unread, nothing may be filled in: EAGAIN.
#define _GNU_SOURCE
#include "../uffd.h"

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
