// readahead and posix_fadvise: which descriptors they refuse, with which number, for each advice; the position does not move.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/socket.h>

static void all(const char *what, int fd) {
  printf("%s: readahead %s,", what, said(readahead(fd, 0, PAGE)));
  for (int advice = 0; advice < 9; advice++) printf(" %s", strerrorname_np(posix_fadvise(fd, 0, 0, advice)) ?: "0");
  printf("\n");
}

int main(void) {
  int pipes[2], fd = make_file(8);
  pipe(pipes);
  lseek(fd, 5000, SEEK_SET);
  all("a file", fd);
  close(open("other", O_RDWR | O_CREAT, 0600));
  all("for writing", open("other", O_WRONLY));
  all("a path", open("other", O_PATH));
  all("-1", -1);
  all("42", 42);
  all("a pipe", pipes[0]);
  all("its other end", pipes[1]);
  all("a socket", socket(AF_UNIX, SOCK_STREAM, 0));
  all("a directory", open(".", O_RDONLY));
  all("/dev/null", open("/dev/null", O_RDONLY));
  all("memory", memfd_create("m", 0));
  for (int advice = 8; advice < 33; advice++)
    if (posix_fadvise(fd, 0, 0, advice) != EINVAL) printf("%d\n", advice);
  printf("-1: %s, negative length %s, negative offset %s\n", strerrorname_np(posix_fadvise(fd, 0, 0, -1)), strerrorname_np(posix_fadvise(fd, 0, -1, 0)), strerrorname_np(posix_fadvise(fd, -1, 0, 3)) ?: "0");
  printf("readahead beyond the end %s,", said(readahead(fd, 1 << 20, PAGE)));
  printf(" of nothing %s,", said(readahead(fd, 0, 0)));
  printf(" before the beginning %s\n", said(readahead(fd, -PAGE, PAGE)));
  printf("position %ld\n", (long)lseek(fd, 0, SEEK_CUR));
  return 0;
}
