// kpageflags and kpagecount end with the last frame; positions and lengths are multiples of eight.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  uint64_t e;
  const char *names[] = {"/proc/kpageflags", "/proc/kpagecount"};
  for (int i = 0; i < 2; i++) {
    int fd = open(names[i], O_RDONLY);
    printf("beyond %zd\n", pread(fd, &e, 8, (uint64_t)1 << 50));
    printf("odd position %s\n", said(pread(fd, &e, 8, 1)));
    printf("odd length %s\n", said(pread(fd, &e, 4, 0)));
    printf("write %s\n", said(write(fd, &e, 8)));
  }
  return 0;
}
