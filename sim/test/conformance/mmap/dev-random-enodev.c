// The devices of random bytes have no mmap.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  static const char *const names[] = {"/dev/random", "/dev/urandom"};
  for (int i = 0; i < 2; i++) {
    int fd = open(names[i], O_RDONLY);
    printf("%s private %s\n", names[i], said((long)mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0)));
    printf("%s shared %s\n", names[i], said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0)));
  }
  return 0;
}
