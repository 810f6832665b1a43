// A buffer smaller than a message is EINVAL; one for several takes what there is.
#define _GNU_SOURCE
#include "../uffd.h"

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
