// mmap of no bytes is EINVAL, of more than the address space ENOMEM, of a length that wraps to nothing ENOMEM.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  printf("%s\n", said((long)mmap(NULL, 0, PROT_READ, MAP_SHARED, fd, 0)));
  printf("%s\n", said((long)mmap(NULL, 1ul << 47, PROT_READ, MAP_SHARED, fd, 0)));
  printf("%s\n", said((long)mmap(NULL, -1ul, PROT_READ, MAP_SHARED, fd, 0)));
  printf("%s\n", said((long)mmap(NULL, PAGE, PROT_READ, 0, fd, 0)));
  printf("%s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED | MAP_PRIVATE | 4, fd, 0)));
  return 0;
}
