// UFFDIO_WAKE lets the access start again: it misses the page again, and there is a second message.
#define _GNU_SOURCE
#include "../uffd.h"

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
