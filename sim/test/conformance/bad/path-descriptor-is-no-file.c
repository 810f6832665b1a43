// A descriptor opened with O_PATH is EBADF for mmap, read, write, ftruncate and fsync.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  open("f", O_RDWR | O_CREAT, 0600);
  int fd = open("f", O_PATH);
  char c;
  printf("%s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0)));
  printf("%s\n", said(read(fd, &c, 1)));
  printf("%s\n", said(write(fd, &c, 1)));
  printf("%s\n", said(ftruncate(fd, 1)));
  printf("%s\n", said(fsync(fd)));
  return 0;
}
