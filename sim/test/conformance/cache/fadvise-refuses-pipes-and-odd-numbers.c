// posix_fadvise: ESPIPE for a pipe, EINVAL for an unknown advice or a negative length, EBADF without a file.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1), pipes[2];
  pipe(pipes);
  printf("%s\n", strerror(posix_fadvise(pipes[0], 0, 0, POSIX_FADV_NORMAL)));
  printf("%s\n", strerror(posix_fadvise(fd, 0, 0, 77)));
  printf("%s\n", strerror(posix_fadvise(fd, 0, -1, POSIX_FADV_NORMAL)));
  printf("%s\n", strerror(posix_fadvise(99, 0, 0, POSIX_FADV_NORMAL)));
  for (int advice = 0; advice < 6; advice++) printf("%d", posix_fadvise(fd, 0, 0, advice));
  printf("\n");
  return 0;
}
