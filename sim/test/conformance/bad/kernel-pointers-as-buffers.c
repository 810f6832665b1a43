// Addresses of the kernel's half as buffers: EFAULT everywhere, no signal.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  char *kernel = (char *)0xffff888000000000, *edge = (char *)0x7ffffffff000;
  printf("read %s\n", said(pread(fd, kernel, 10, 0)));
  printf("write %s\n", said(write(fd, kernel, 10)));
  printf("open %s\n", said(open(kernel, O_RDONLY)));
  printf("mincore %s\n", said(mincore((void *)0x10000, PAGE, (void *)kernel)));
  printf("over the edge %s\n", said(write(fd, edge - 10, 100)));
  printf("pipe %s\n", said(pipe((int *)kernel)));
  return 0;
}
