// Without EVENT_REMAP mremap takes the memory out of its context.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(0);
  char *p = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *room = mmap(NULL, 8 * 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, p, 2 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  char *moved = mremap(p, 2 * 4096, 2 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, room);
  printf("read %d\n", moved[0]);
  struct uffd_msg message;
  printf("messages: %zd\n", read(uffd, &message, sizeof message));
  struct uffdio_zeropage zero = {.range = {(long)moved + 4096, 4096}};
  int result = ioctl(uffd, UFFDIO_ZEROPAGE, &zero);
  printf("zeropage: %d %s\n", result, strerror(errno));
  return 0;
}
