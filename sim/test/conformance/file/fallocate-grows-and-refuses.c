// fallocate: sizes it gives, numbers and descriptors it refuses, the limit of files.
#define _GNU_SOURCE
#include "../look.h"

#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <time.h>

static long size(int fd) {
  struct stat state;
  fstat(fd, &state);
  return state.st_size;
}

int main(void) {
  static const long ranges[][2] = {{0, 10}, {0, 5}, {0, 20}, {10, 20}, {39, 1}, {50, 0}, {-1, 10}, {0, -1}, {-1, -1}};
  int fd = make_file(0), pair[2], pipes[2];
  sigset_t set, none;
  for (int i = 0; i < 9; i++) {
    const char *answer = said(fallocate(fd, 0, ranges[i][0], ranges[i][1]));
    printf("%ld %ld: %s, size %ld\n", ranges[i][0], ranges[i][1], answer, size(fd));
  }
  close(open("plain", O_CREAT | O_RDWR, 0644));
  printf("none %s\n", said(fallocate(-1, 0, 0, 10)));
  printf("reading %s\n", said(fallocate(open("plain", O_RDONLY), 0, 0, 10)));
  printf("path %s\n", said(fallocate(open("plain", O_PATH), 0, 0, 10)));
  pipe(pipes);
  printf("pipe %s %s\n", said(fallocate(pipes[1], 0, 0, 10)), said(fallocate(pipes[1], 0, 0, 10)));
  printf("device %s\n", said(fallocate(open("/dev/null", O_RDWR), 0, 0, 10)));
  sigemptyset(&none);
  printf("timer %s\n", said(fallocate(timerfd_create(CLOCK_MONOTONIC, 0), 0, 0, 10)));
  printf("signals %s\n", said(fallocate(signalfd(-1, &none, 0), 0, 0, 10)));
  printf("events %s\n", said(fallocate(eventfd(0, EFD_NONBLOCK | EFD_SEMAPHORE), 0, 0, 10)));
  socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
  printf("socket %s\n", said(fallocate(pair[0], 0, 0, 10)));
  printf("directory %s\n", said(fallocate(open(".", O_RDONLY), 0, 0, 10)));
  sigemptyset(&set), sigaddset(&set, SIGXFSZ), sigprocmask(SIG_BLOCK, &set, NULL);
  setrlimit(RLIMIT_FSIZE, &(struct rlimit){1024, RLIM_INFINITY});
  printf("over the limit %s", said(fallocate(fd, 0, 0, 1025)));
  printf(", signal %s, size %ld\n", sigabbrev_np(sigtimedwait(&set, NULL, &(struct timespec){5, 0})), size(fd));
  printf("up to it %s\n", said(fallocate(fd, 0, 0, 1024)));
  unlink("plain");
  return 0;
}
