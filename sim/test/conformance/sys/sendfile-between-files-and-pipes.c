// sendfile: positions and offsets, more than there is, descriptors and numbers that it refuses, pipes, a file to itself.
#define _GNU_SOURCE
#include "../look.h"

#include <sys/sendfile.h>

static char text[64];

static void send(const char *what, int out, int in, long at, size_t count) {
  off_t offset = at;
  long n = sendfile(out, in, at == -9 ? NULL : &offset, count);
  if (n < 0) printf("%s: %s", what, strerrorname_np(errno));
  else printf("%s: %ld", what, n);
  printf(", offset %ld, input at %ld\n", (long)offset, (long)lseek(in, 0, SEEK_CUR));
}

int main(void) {
  int both = open("in", O_CREAT | O_RDWR, 0644), in = open("in", O_RDONLY), out = open("out", O_CREAT | O_RDWR, 0644), pipes[2];
  write(both, "The slings and arrows of fortune", 32);
  close(open("empty", O_CREAT | O_RDWR, 0644));
  int none = open("empty", O_RDONLY);
  send("nothing", out, none, -9, 0);
  send("negative offset", out, none, -1, 0);
  send("offset over the end", memfd_create("m", 0), none, 0x7ffffffffffffffe, 3);
  send("half", out, in, -9, 16);
  send("the rest", out, in, -9, 16);
  memset(text, 0, sizeof text), pread(out, text, 40, 0);
  printf("%s\n", text);
  lseek(in, 8, SEEK_SET);
  send("from a position", out, in, -9, 8);
  send("from an offset", out, in, 4, 100);
  lseek(in, 0, SEEK_SET);
  send("too much", out, in, -9, 1000);
  send("at the end", out, in, -9, 10);
  send("output that appends", open("out", O_WRONLY | O_APPEND), in, -9, 8);
  send("appends for reading", open("out", O_RDONLY | O_APPEND), in, -9, 8);
  send("output for reading", open("out", O_RDONLY), in, -9, 8);
  send("input for writing", out, open("in", O_WRONLY), -9, 8);
  send("negative count", out, in, -9, -1);
  send("directory", out, open(".", O_RDONLY), -9, 1);
  pipe2(pipes, O_NONBLOCK);
  send("from a pipe", out, pipes[0], -9, 1);
  send("empty file to a pipe", pipes[1], none, -9, 123);
  lseek(in, 0, SEEK_SET);
  send("to a pipe, twice as much", pipes[1], in, -9, 64);
  memset(text, 0, sizeof text);
  printf("read %ld", (long)read(pipes[0], text, 64));
  printf(" %s\n", text);
  pipe(pipes);
  fflush(stdout);
  if (fork() == 0) {
    char page[PAGE];
    usleep(100000);
    long total = 0, n;
    close(pipes[1]);
    while ((n = read(pipes[0], page, PAGE)) > 0) total += n;
    printf("reader had %ld\n", total);
    fflush(stdout);
    _exit(0);
  }
  char page[PAGE];
  memset(page, 1, PAGE);
  for (int i = 0; i < 16; i++) write(pipes[1], page, PAGE);
  lseek(in, 0, SEEK_SET);
  printf("to a full pipe %ld\n", (long)sendfile(pipes[1], in, NULL, 32));
  fflush(stdout);
  close(pipes[1]);
  wait(NULL);
  int self = memfd_create("self", 0);
  off_t zero = 0;
  write(self, "\1", 1);
  printf("to itself %ld", (long)sendfile(self, self, &zero, 0x100000));
  printf(", size %ld\n", (long)lseek(self, 0, SEEK_END));
  unlink("in"), unlink("out"), unlink("empty");
  return 0;
}
