// readahead(2) brings a range; it says EINVAL for a pipe and EBADF for a file that is not open for reading.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(8), pipes[2];
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  char *p = mmap(NULL, 8 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  printf("%s\n", said(readahead(fd, 0, 8 * PAGE)));
  usleep(100000);
  incore("cached", p, 8);
  pipe(pipes);
  printf("pipe %s\n", said(readahead(pipes[0], 0, PAGE)));
  printf("write-only %s\n", said(readahead(open("ro", O_WRONLY | O_CREAT, 0600), 0, PAGE)));
  return 0;
}
