// A blocking descriptor cannot be polled, nor can one before UFFDIO_API; what fcntl and /proc/self/fd say of both.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <poll.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
  int blocking = syscall(SYS_userfaultfd, 0), fresh = syscall(SYS_userfaultfd, O_NONBLOCK);
  struct uffdio_api api = {.api = UFFD_API};
  printf("api %d\n", ioctl(blocking, UFFDIO_API, &api));
  struct pollfd both[2] = {{.fd = blocking, .events = POLLIN}, {.fd = fresh, .events = POLLIN}};
  int result = poll(both, 2, 0);
  printf("poll %d: %#x %#x\n", result, both[0].revents, both[1].revents);
  int result2 = fcntl(blocking, F_GETFL);
  int result3 = fcntl(fresh, F_GETFL);
  printf("flags %#x %#x\n", result2, result3);
  char link[64] = "";
  char path[64];
  sprintf(path, "/proc/self/fd/%d", fresh);
  readlink(path, link, sizeof link - 1);
  printf("%s\n", link);
  return 0;
}
