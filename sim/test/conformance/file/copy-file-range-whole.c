// copy_file_range: offsets given and not, the end of the input, holes before the output, the same file, everything it refuses.
#define _GNU_SOURCE
#include "../look.h"

#include <sys/syscall.h>

static const char data[] = "0123456789abcdefghijklmnopqrstuvwxyz";
static int in, out;

static void copy(const char *what, int from, long at, int to, long put, size_t count, unsigned flags) {
  long a = at, b = put, n = syscall(SYS_copy_file_range, from, at == -9 ? NULL : &a, to, put == -9 ? NULL : &b, count, flags);
  if (n < 0) printf("%s: %s", what, strerrorname_np(errno));
  else printf("%s: %ld", what, n);
  printf(", offsets %ld %ld, positions %ld %ld\n", a, b, (long)lseek(from, 0, SEEK_CUR), (long)lseek(to, 0, SEEK_CUR));
  lseek(from, 0, SEEK_SET), lseek(to, 0, SEEK_SET);
}

static void shown(const char *name) {
  char text[100];
  int fd = open(name, O_RDONLY);
  long n = read(fd, text, sizeof text);
  printf(" ");
  for (long i = 0; i < n; i++) putchar(text[i] ? text[i] : '_');
  printf("\n");
  close(fd);
  truncate("out", 0);
}

int main(void) {
  int writer = open("in", O_CREAT | O_RDWR, 0644), pipes[2];
  write(writer, data, 36), lseek(writer, 0, SEEK_SET);
  in = open("in", O_RDONLY), out = open("out", O_CREAT | O_WRONLY, 0644);
  copy("all", in, -9, out, -9, 36, 0), shown("out");
  copy("by offsets", in, 10, out, 0, 5, 0), shown("out");
  copy("from an offset", in, 4, out, -9, 6, 0), shown("out");
  lseek(in, 4, SEEK_SET);
  copy("to an offset", in, -9, out, 0, 6, 0), shown("out");
  copy("too much", in, -9, out, -9, 1 << 20, 0), shown("out");
  copy("at the end", in, 36, out, 0, 100, 0);
  copy("behind the end", in, 100, out, 0, 100, 0);
  copy("nothing", in, -9, out, -9, 0, 0);
  copy("behind the output's end", in, 0, out, 8, 4, 0), shown("out");
  copy("far too much", in, -9, out, -9, (size_t)1 << 62, 0), shown("out");
  copy("over the last offset", in, 0, out, 1, -1, 0);
  copy("flags", in, -9, out, -9, 1, 1);
  copy("no input", -1, -9, out, -9, 1, 0);
  copy("no output", in, -9, -1, -9, 1, 0);
  copy("input for writing", open("in", O_WRONLY), -9, out, -9, 1, 0);
  copy("output for reading", in, -9, open("out", O_RDONLY), -9, 1, 0);
  copy("output that appends", in, -9, open("out", O_WRONLY | O_APPEND), -9, 1, 0);
  copy("directory", open(".", O_RDONLY), -9, out, -9, 1, 0);
  pipe(pipes);
  copy("from a pipe", pipes[0], -9, out, -9, 1, 0);
  copy("to a pipe", in, -9, pipes[1], -9, 1, 0);
  copy("to a device", in, -9, open("/dev/null", O_WRONLY), -9, 1, 0);
  copy("negative input", in, -1, out, 0, 1, 0);
  copy("negative output", in, 0, out, -1, 1, 0);
  copy("negative and nothing", in, -1, out, 0, 0, 0);
  copy("the same, overlapping", writer, 0, writer, 4, 10, 0);
  copy("the same by another, overlapping", writer, 0, open("in", O_RDWR), 1, 10, 0);
  copy("the same, apart", writer, 0, writer, 20, 10, 0), shown("in");
  close(open("empty", O_CREAT | O_RDWR, 0644));
  copy("empty input", open("empty", O_RDONLY), -9, out, -9, 100, 0);
  int big = make_file(1024), far = make_file(0), total = 0, n, wrong = 0;
  lseek(big, 0, SEEK_SET);
  while ((n = copy_file_range(big, NULL, far, NULL, (4 << 20) - total, 0)) > 0) total += n;
  for (int i = 0; i < 1024; i += 100) {
    char c;
    pread(far, &c, 1, i * PAGE + 77);
    wrong += c != 'a' + i % 26;
  }
  printf("four MiB: %d, %d wrong\n", total, wrong);
  unlink("in"), unlink("out"), unlink("empty");
  return 0;
}
