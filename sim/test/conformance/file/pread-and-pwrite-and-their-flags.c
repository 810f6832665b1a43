// pread, pwrite, preadv2 and pwritev2: where they leave the position, what they refuse, flags of RWF.
#define _GNU_SOURCE
#include "../look.h"

#include <sys/socket.h>
#include <sys/uio.h>

static char page[PAGE];

static void v2(const char *what, int fd, long offset, int flags) {
  struct iovec two[2] = {{page, 4}, {page + 4, 4}};
  long r = preadv2(fd, two, 2, offset, flags), re = errno, w = pwritev2(fd, two, 2, offset, flags);
  if (r < 0) printf("%s: preadv2 %s", what, strerrorname_np(re));
  else printf("%s: preadv2 %ld", what, r);
  if (w < 0) printf(", pwritev2 %s", strerrorname_np(errno));
  else printf(", pwritev2 %ld", w);
  printf(", at %ld\n", (long)lseek(fd, 0, SEEK_CUR));
}

int main(void) {
  int fd = open("file", O_CREAT | O_RDWR, 0644), pipes[2], pair[2];
  int reading = open("file", O_RDONLY), writing = open("file", O_WRONLY), path = open("file", O_PATH), append = open("file", O_RDWR | O_APPEND);
  pipe(pipes), socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
  printf("empty %ld\n", (long)pread(fd, page, PAGE, 0));
  write(fd, "hello world", 11);
  printf("at 0: %ld", (long)pread(fd, page, PAGE, 0));
  printf(", at 3: %ld, position %ld\n", (long)pread(fd, page, PAGE, 3), (long)lseek(fd, 0, SEEK_CUR));
  printf("no bytes %ld", (long)pread(fd, page, 0, 0));
  printf(", to nowhere %s", said(pread(fd, NULL, 1024, 0)));
  printf(", writing %s", said(pread(writing, page, 8, 0)));
  printf(", path %s", said(pread(path, page, 8, 0)));
  printf(", directory %s", said(pread(open(".", O_RDONLY), page, 8, 0)));
  printf(", negative %s", said(pread(fd, page, 8, -1)));
  printf(", pipe %s", said(pread(pipes[0], page, 8, 0)));
  printf(", socket %s", said(pread(pair[0], page, 8, 0)));
  printf(", none %s\n", said(pread(-1, page, 8, 0)));
  printf("at the far end: %s", said(pread(fd, page, 10, 0x7fffffffffffffff)));
  printf(", append %s\n", said(pwrite(append, page, 1024, 0x7fffffffffffffff)));
  printf("append, at 0: %ld, position %ld", (long)pwrite(append, "x", 1, 0), (long)lseek(append, 0, SEEK_CUR));
  printf(", negative %s", said(pwrite(append, page, 8, -1)));
  printf(", reading %s", said(pwrite(reading, page, 8, 0)));
  printf(", path %s\n", said(pwrite(path, page, 8, 0)));
  lseek(fd, 0, SEEK_SET);
  v2("plain", fd, 0, 0);
  v2("behind", fd, 4, 0);
  v2("position", fd, -1, 0);
  v2("negative", fd, -8, 0);
  v2("HIPRI", fd, 0, RWF_HIPRI);
  v2("DSYNC", fd, 0, RWF_DSYNC);
  v2("SYNC", fd, 0, RWF_SYNC);
  v2("unknown flags", fd, 0, 0xf00);
  v2("reading", reading, 0, 0);
  v2("writing", writing, 0, 0);
  v2("path", path, 0, 0);
  v2("none", -1, 0, 0);
  write(pipes[1], "12345678", 8);
  v2("pipe", pipes[0], 2, 0);
  v2("pipe, position", pipes[0], -1, 0);
  printf("pipe's other end %ld\n", (long)pwritev2(pipes[1], &(struct iovec){page, 8}, 1, -1, 0));
  unlink("file");
  return 0;
}
