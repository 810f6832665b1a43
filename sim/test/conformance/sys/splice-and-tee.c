// splice, tee, vmsplice: files to pipes and back, limits of a pipe, flags, errors.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *name(long result) { return result < 0 ? strerrorname_np(errno) : "ok"; }

int main(void) {
  char buffer[128];
  int p[2], q[2];
  pipe(p);
  pipe(q);
  int in = open("/tmp/pw-splice-in", O_RDWR | O_CREAT | O_TRUNC, 0600);
  int out = open("/tmp/pw-splice-out", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(in, "0123456789abcdefghij", 20);
  lseek(in, 0, SEEK_SET);
  printf("file to pipe %ld at %ld\n", (long)splice(in, NULL, p[1], NULL, 8, 0), (long)lseek(in, 0, SEEK_CUR));
  loff_t offset = 10;
  long n = splice(in, &offset, p[1], NULL, 100, 0);
  printf("from an offset %ld offset %ld at %ld\n", n, (long)offset, (long)lseek(in, 0, SEEK_CUR));
  n = tee(p[0], q[1], 5, 0);
  printf("tee %ld", n);
  n = read(q[0], buffer, sizeof buffer);
  printf(" %.*s\n", (int)n, buffer);
  n = splice(p[0], NULL, out, NULL, 12, SPLICE_F_MOVE);
  printf("pipe to file %ld at %ld\n", n, (long)lseek(out, 0, SEEK_CUR));
  offset = 100;
  n = splice(p[0], NULL, out, &offset, 4, 0);
  printf("to an offset %ld offset %ld\n", n, (long)offset);
  n = splice(p[0], NULL, q[1], NULL, 100, 0);
  printf("pipe to pipe %ld\n", n);
  n = read(q[0], buffer, sizeof buffer);
  printf("rest %.*s\n", (int)n, buffer);
  n = pread(out, buffer, sizeof buffer, 0);
  printf("file %ld %.12s\n", n, buffer);
  offset = 20;
  printf("at the end %ld\n", (long)splice(in, &offset, p[1], NULL, 10, 0));
  printf("empty %s\n", name(splice(p[0], NULL, out, NULL, 10, SPLICE_F_NONBLOCK)));
  printf("tee of nothing %s\n", name(tee(p[0], q[1], 10, SPLICE_F_NONBLOCK)));
  struct iovec parts[2] = {{"vm", 2}, {"splice", 6}};
  n = vmsplice(p[1], parts, 2, 0);
  printf("vmsplice %ld", n);
  n = read(p[0], buffer, sizeof buffer);
  printf(" %.*s\n", (int)n, buffer);
  printf("count 0 %ld\n", (long)splice(in, NULL, p[1], NULL, 0, 0));
  printf("no pipe %s\n", name(splice(in, NULL, out, NULL, 10, 0)));
  printf("same pipe %s\n", name(splice(p[0], NULL, p[1], NULL, 10, 0)));
  printf("offset of a pipe %s\n", name(splice(p[0], &offset, out, NULL, 10, 0)));
  printf("wrong end %s\n", name(splice(p[1], NULL, out, NULL, 10, 0)));
  printf("flags %s\n", name(splice(in, NULL, p[1], NULL, 10, 64)));
  printf("closed %s\n", name(splice(99, NULL, p[1], NULL, 10, 0)));
  offset = -5;
  printf("negative %s\n", name(splice(in, &offset, p[1], NULL, 10, 0)));
  printf("tee of a file %s\n", name(tee(in, p[1], 10, 0)));
  printf("vmsplice to a file %s\n", name(vmsplice(out, parts, 2, 0)));
  ftruncate(in, 200000);
  lseek(in, 0, SEEK_SET);
  n = splice(in, NULL, p[1], NULL, 200000, SPLICE_F_NONBLOCK);
  printf("as much as fits %ld then %s\n", n, name(splice(in, NULL, p[1], NULL, 10, SPLICE_F_NONBLOCK)));
  close(p[1]);
  long total = 0;
  while ((n = splice(p[0], NULL, out, NULL, 10000, 0)) > 0) total += n;
  printf("drained %ld\n", total);
  close(q[0]);
  unlink("/tmp/pw-splice-in");
  unlink("/tmp/pw-splice-out");
  return 0;
}
