// timerfd: reads count expirations, poll and epoll see them, errors.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static const char *name(long result) { return result < 0 ? strerrorname_np(errno) : "ok"; }

int main(void) {
  uint64_t count = 0;
  int fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
  printf("nonblocking %d cloexec %d\n", (fcntl(fd, F_GETFL) & O_NONBLOCK) != 0, fcntl(fd, F_GETFD));
  printf("unarmed %s\n", name(read(fd, &count, 8)));
  struct itimerspec spec = {.it_value = {0, 30000000}}, old;
  printf("set %s\n", name(timerfd_settime(fd, 0, &spec, &old)));
  printf("old %ld %ld\n", old.it_value.tv_nsec, old.it_interval.tv_nsec);
  struct pollfd ready = {fd, POLLIN, 0};
  printf("early %d\n", poll(&ready, 1, 0));
  printf("poll %d %d\n", poll(&ready, 1, 1000), ready.revents);
  printf("short %s\n", name(read(fd, &count, 7)));
  long n = read(fd, &count, 8);
  printf("read %ld count %d\n", n, (int)count);
  printf("again %s\n", name(read(fd, &count, 8)));
  timerfd_gettime(fd, &old);
  printf("left %ld\n", old.it_value.tv_nsec);

  int slow = timerfd_create(CLOCK_REALTIME, 0);
  spec = (struct itimerspec){.it_value = {0, 10000000}, .it_interval = {0, 10000000}};
  timerfd_settime(slow, 0, &spec, NULL);
  struct timespec nap = {0, 55000000};
  nanosleep(&nap, NULL);
  n = read(slow, &count, sizeof count);
  printf("periodic %ld, %d\n", n, count >= 4 && count < 20);
  n = read(slow, &count, sizeof count);
  printf("waited %ld, %d\n", n, (int)count);
  timerfd_gettime(slow, &old);
  printf("left %d of %ld\n", old.it_value.tv_nsec > 0, old.it_interval.tv_nsec);
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  spec = (struct itimerspec){.it_value = {now.tv_sec - 1, 0}};
  timerfd_settime(slow, TFD_TIMER_ABSTIME, &spec, &old);
  n = read(slow, &count, 8);
  printf("past %ld %d\n", n, (int)count);

  int set = epoll_create1(0);
  struct epoll_event event = {.events = EPOLLIN, .data.u32 = 5};
  epoll_ctl(set, EPOLL_CTL_ADD, slow, &event);
  spec = (struct itimerspec){.it_value = {0, 5000000}};
  timerfd_settime(slow, 0, &spec, NULL);
  memset(&event, 0, sizeof event);
  n = epoll_wait(set, &event, 1, 1000);
  printf("epoll %ld events %x data %d\n", n, event.events, event.data.u32);
  spec.it_value.tv_nsec = 0;
  timerfd_settime(slow, 0, &spec, NULL);
  printf("disarmed %ld\n", (long)epoll_wait(set, &event, 1, 20));

  printf("bad clock %s\n", name(timerfd_create(CLOCK_PROCESS_CPUTIME_ID, 0)));
  printf("bad flags %s\n", name(timerfd_create(CLOCK_MONOTONIC, 1)));
  printf("bad settime flags %s\n", name(timerfd_settime(slow, 8, &spec, NULL)));
  spec.it_value.tv_nsec = 1000000000;
  printf("bad time %s\n", name(timerfd_settime(slow, 0, &spec, NULL)));
  printf("bad fd %s\n", name(timerfd_gettime(99, &old)));
  printf("other file %s\n", name(timerfd_gettime(set, &old)));
  printf("bad address %s\n", name(timerfd_settime(slow, 0, (void *)8, NULL)));
  printf("write %s\n", name(write(slow, &count, 8)));
  printf("seek %ld\n", (long)lseek(slow, 0, SEEK_CUR));
  struct stat status;
  fstat(slow, &status);
  printf("mode %o size %ld\n", status.st_mode, (long)status.st_size);
  char link[64] = "", path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", slow);
  readlink(path, link, sizeof link - 1);
  printf("link %s\n", link);
  return 0;
}
