// A system call that fills or takes memory behind the last page of a file fails with EFAULT, without a signal.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1), zero = open("/dev/zero", O_RDONLY), pipes[2];
  pipe(pipes);
  for (int shared = 0; shared < 2; shared++) {
    char *p = mmap(NULL, 2 * PAGE, RW, shared ? MAP_SHARED : MAP_PRIVATE, fd, 0);
    printf("%s\n", shared ? "shared" : "private");
    printf("read there: %s\n", said(read(zero, p + PAGE, PAGE)));
    printf("write from there: %s\n", said(write(pipes[1], p + PAGE, PAGE)));
    printf("read over the edge: %ld\n", (long)read(zero, p + PAGE - 16, 32));
    printf("write over the edge: %ld\n", (long)write(pipes[1], p + PAGE - 16, 32));
    printf("bytes %d %c\n", p[PAGE - 1], p[PAGE - 17]);
  }
  return 0;
}
