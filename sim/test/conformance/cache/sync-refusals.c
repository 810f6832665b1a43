// fsync, fdatasync, syncfs and sync_file_range of what is no file: pipes, sockets, fifos, devices, directories, nothing.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/socket.h>

static void all(const char *what, int fd) {
  printf("%s: fsync %s,", what, said(fsync(fd)));
  printf(" fdatasync %s,", said(fdatasync(fd)));
  printf(" syncfs %s,", said(syncfs(fd)));
  printf(" range %s\n", said(sync_file_range(fd, 0, 1, SYNC_FILE_RANGE_WRITE)));
}

int main(void) {
  int pipes[2], fd = make_file(4);
  pipe(pipes);
  mkfifo("fifo", 0644);
  int first = open("fifo", O_RDONLY | O_NONBLOCK), second = open("fifo", O_WRONLY);
  close(pipes[0]);
  all("a file", fd);
  all("for reading", open("file", O_RDONLY | O_CREAT, 0600));
  all("a path", open("file", O_PATH));
  all("a pipe", pipes[1]);
  all("closed", pipes[0]);
  all("-1", -1);
  all("a socket", socket(AF_UNIX, SOCK_STREAM, 0));
  all("a fifo", second);
  all("the other end", first);
  all("/dev/null", open("/dev/null", O_RDWR));
  all("/dev/zero", open("/dev/zero", O_RDWR));
  all("a directory", open(".", O_RDONLY));
  all("memory", memfd_create("m", 0));
  all("/proc", open("/proc/self/maps", O_RDONLY));
  static const struct { long offset, bytes; unsigned flags; } bad[] = {
    {-1, 1, 1}, {0, -1, 2}, {0, 1, 8}, {-1, 1, 8}, {0x7fffffffffffffff, 1, 2}, {0x7fffffffffffffff, 2, 2}, {1L << 62, 1L << 62, 2}, {0, 0, 7}, {1 << 20, 1 << 20, 7}, {0, 1, 0},
  };
  for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) printf("%u %s\n", i, said(sync_file_range(fd, bad[i].offset, bad[i].bytes, bad[i].flags)));
  printf("on a pipe, bad flags %s\n", said(sync_file_range(pipes[1], 0, 1, 8)));
  return 0;
}
