// eventfd, epoll, timerfd, inotify and files of /proc: ENODEV or EIO.
#define _GNU_SOURCE
#include "../look.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>

int main(void) {
  printf("eventfd %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, eventfd(0, 0), 0)));
  printf("epoll %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, epoll_create1(0), 0)));
  printf("timerfd %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, timerfd_create(CLOCK_MONOTONIC, 0), 0)));
  printf("/proc/self/status %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, open("/proc/self/status", O_RDONLY), 0)));
  printf("/proc/self/mem %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, open("/proc/self/mem", O_RDONLY), 0)));
  return 0;
}
