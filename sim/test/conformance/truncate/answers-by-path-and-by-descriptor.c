// truncate and ftruncate: sizes, the limit of files, directories, descriptors that may not write, names that are none, users.
#define _GNU_SOURCE
#include "../look.h"

#include <time.h>

static long size(int fd) {
  struct stat state;
  fstat(fd, &state);
  return state.st_size;
}

static int by_path(int fd, long length) { return truncate("file", length); }

static void both(const char *what, int (*cut)(int, long), int fd) {
  static const long lengths[] = {0, 10, -1, 0x7fffffffffffffff, 3, 0};
  sigset_t set;
  printf("%s:", what);
  for (int i = 0; i < 6; i++) {
    const char *answer = said(cut(fd, lengths[i]));
    printf(" %ld %s %ld;", lengths[i], answer, size(fd));
  }
  printf("\n");
  sigemptyset(&set), sigaddset(&set, SIGXFSZ), sigprocmask(SIG_BLOCK, &set, NULL);
  setrlimit(RLIMIT_FSIZE, &(struct rlimit){1024, RLIM_INFINITY});
  printf("over the limit %s", said(cut(fd, 1025)));
  printf(", signal %s", sigabbrev_np(sigtimedwait(&set, NULL, &(struct timespec){5, 0})));
  printf(", up to it %s %ld", said(cut(fd, 1024)), size(fd));
  printf(", down %s\n", said(cut(fd, 0)));
  setrlimit(RLIMIT_FSIZE, &(struct rlimit){RLIM_INFINITY, RLIM_INFINITY});
}

static int by_descriptor(int fd, long length) { return ftruncate(fd, length); }

int main(void) {
  int fd = open("file", O_CREAT | O_RDWR, 0644);
  char text[16] = "";
  both("by path", by_path, fd), both("by descriptor", by_descriptor, fd);
  write(fd, "aaaaaaaaaa", 10), ftruncate(fd, 5), ftruncate(fd, 10);
  pread(fd, text, 10, 0);
  printf("cut and grown: %s %d\n", text, text[5] | text[9]);
  mkdir("dir", 0700);
  printf("directory %s", said(truncate("dir", 0)));
  printf(" %s\n", said(ftruncate(open("dir", O_RDONLY | O_DIRECTORY), 0)));
  printf("reading %s", said(ftruncate(open("file", O_RDONLY), 0)));
  printf(", path %s", said(ftruncate(open("file", O_PATH), 0)));
  printf(", none %s\n", said(ftruncate(99, 0)));
  printf("missing %s", said(truncate("/foo/bar", 0)));
  printf(", below a file %s", said(truncate("file/x", 0)));
  printf(", empty name %s\n", said(truncate("", 0)));
  int shm = open("/dev/shm/cut", O_RDWR | O_CREAT | O_EXCL, 0);
  unlink("/dev/shm/cut");
  printf("tmpfs, no rights %s\n", said(ftruncate(shm, 100)));
  chmod(".", 0777), chmod("file", 0555);
  setresgid(1000, 1000, 1000), setresuid(1000, 1000, 1000);
  printf("user, by path %s\n", said(truncate("file", 0)));
  int own = open("own", O_RDWR | O_CREAT, 0444);
  printf("own without rights, by descriptor %s %ld", said(ftruncate(own, 100)), size(own));
  printf(", by path %s\n", said(truncate("own", 0)));
  unlink("own"), unlink("file");
  int gone = open("gone", O_RDWR | O_CREAT, 0600);
  unlink("gone");
  write(gone, "foobar", 6);
  printf("deleted: %s %ld", said(ftruncate(gone, 0)), size(gone));
  printf(", %s %ld\n", said(fallocate(gone, 0, 0, 123)), size(gone));
  return 0;
}
