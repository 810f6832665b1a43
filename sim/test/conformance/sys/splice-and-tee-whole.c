// splice and tee: between files and pipes, by offsets, parts, blocking and not, and all that they refuse.
#define _GNU_SOURCE
#include "../look.h"

#include <time.h>

static void said_of(const char *what, long n) {
  if (n < 0) printf("%s: %s\n", what, strerrorname_np(errno));
  else printf("%s: %ld\n", what, n);
}

static char bytes[2 * PAGE], back[2 * PAGE];

static int same(int fd, long n) {
  memset(back, 0, sizeof back);
  return read(fd, back, n) == n && memcmp(back, bytes, n) == 0;
}

int main(void) {
  int a[2], b[2], file = open("file", O_CREAT | O_RDWR, 0644), other = open("other", O_CREAT | O_RDWR, 0644);
  loff_t zero = 0, at;
  for (unsigned i = 0; i < sizeof bytes; i++) bytes[i] = i * 7 + i / 256;
  pipe(a), pipe(b);
  said_of("two files", splice(file, NULL, other, NULL, 1, 0));
  said_of("two files by offsets", splice(file, &zero, other, &zero, 1, 0));
  write(a[1], bytes, PAGE);
  int memory = memfd_create("m", 0);
  at = -1, said_of("negative offset", splice(a[0], NULL, memory, &at, 2, 0));
  at = 0x7ffffffffffffffe, said_of("over the last offset", splice(a[0], NULL, memory, &at, 3, 0));
  said_of("the same pipe", splice(a[0], NULL, a[1], NULL, PAGE, 0));
  said_of("tee, the same pipe", tee(a[0], a[1], PAGE, 0));
  said_of("tee from a file", tee(file, a[1], PAGE, 0));
  said_of("tee to a file", tee(a[0], file, PAGE, 0));
  said_of("offset of a pipe", splice(a[0], &zero, b[1], NULL, 1, 0));
  said_of("offset of the other", splice(a[0], NULL, b[1], &zero, 1, 0));
  said_of("pipe to pipe, half", splice(a[0], NULL, b[1], NULL, PAGE / 2, 0));
  said_of("the rest and more", splice(a[0], NULL, b[1], NULL, PAGE, 0));
  printf("the same bytes %d\n", same(b[0], PAGE));
  write(file, bytes, PAGE), lseek(file, 0, SEEK_SET);
  said_of("file to pipe", splice(file, NULL, a[1], NULL, PAGE, 0));
  printf("the same bytes %d, file at %ld\n", same(a[0], PAGE), (long)lseek(file, 0, SEEK_CUR));
  said_of("at the file's end", splice(file, NULL, a[1], NULL, 123, 0));
  at = PAGE / 2, said_of("file from an offset", splice(file, &at, a[1], NULL, PAGE, 0));
  printf("offset now %ld, second half %d\n", (long)at, read(a[0], back, PAGE / 2) == PAGE / 2 && !memcmp(back, bytes + PAGE / 2, PAGE / 2));
  write(a[1], bytes, PAGE);
  said_of("pipe to file", splice(a[0], NULL, other, NULL, PAGE, 0));
  printf("file at %ld", (long)lseek(other, 0, SEEK_CUR));
  lseek(other, 0, SEEK_SET);
  printf(", the same bytes %d\n", same(other, PAGE));
  write(a[1], bytes, PAGE);
  ftruncate(other, 0), at = PAGE / 2;
  said_of("pipe to an offset", splice(a[0], NULL, other, &at, PAGE, 0));
  pread(other, back, PAGE, 0);
  printf("hole %d, then %d\n", back[0] | back[PAGE / 2 - 1], !memcmp(back + PAGE / 2, bytes, PAGE / 2));
  write(a[1], "abcABC123", 9);
  for (int i = 0; i < 3; i++) said_of("three", splice(a[0], NULL, file, NULL, 3, 0));
  said_of("empty", splice(a[0], NULL, b[1], NULL, PAGE, SPLICE_F_NONBLOCK));
  said_of("tee, empty", tee(a[0], b[1], PAGE, SPLICE_F_NONBLOCK));
  write(a[1], bytes, 2 * PAGE);
  fcntl(b[1], F_SETPIPE_SZ, 2 * PAGE), write(b[1], bytes, PAGE);
  said_of("tee, room for one page", tee(a[0], b[1], 2 * PAGE, 0));
  read(b[0], back, PAGE);
  printf("copied %d\n", same(b[0], PAGE));
  write(b[1], bytes, PAGE);
  said_of("splice, room for one page", splice(a[0], NULL, b[1], NULL, 2 * PAGE, 0));
  read(b[0], back, 2 * PAGE), read(a[0], back, PAGE);
  fflush(stdout);
  if (fork() == 0) {
    usleep(100000);
    write(a[1], bytes, PAGE);
    _exit(0);
  }
  said_of("waits for bytes", splice(a[0], NULL, b[1], NULL, PAGE, 0));
  printf("the same bytes %d\n", same(b[0], PAGE));
  wait(NULL);
  int null = open("/dev/null", O_WRONLY);
  write(a[1], ".", 1);
  said_of("to /dev/null", splice(a[0], NULL, null, NULL, 1, SPLICE_F_NONBLOCK));
  said_of("again", splice(a[0], NULL, null, NULL, 1, SPLICE_F_NONBLOCK));
  sigset_t set;
  sigemptyset(&set), sigaddset(&set, SIGXFSZ), sigprocmask(SIG_BLOCK, &set, NULL);
  ftruncate(other, 8 * PAGE), lseek(other, 0, SEEK_END);
  setrlimit(RLIMIT_FSIZE, &(struct rlimit){8 * PAGE, 8 * PAGE});
  write(a[1], bytes, PAGE);
  said_of("over the limit", splice(a[0], NULL, other, NULL, 3 * PAGE, 0));
  printf("still in the pipe %d\n", same(a[0], PAGE));
  unlink("file"), unlink("other");
  return 0;
}
