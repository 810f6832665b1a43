// uid: 65534
// EVENT_FORK without CAP_SYS_PTRACE is EPERM; the other events are free for user-mode descriptors.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
  int fd = syscall(SYS_userfaultfd, UFFD_USER_MODE_ONLY | O_NONBLOCK);
  struct uffdio_api api = {.api = UFFD_API, .features = UFFD_FEATURE_EVENT_FORK};
  int result = ioctl(fd, UFFDIO_API, &api);
  printf("fork %d %s\n", result, strerror(errno));
  printf("cleared: %llx %llx\n", api.api, api.features);
  api = (struct uffdio_api){.api = UFFD_API, .features = UFFD_FEATURE_EVENT_REMAP | UFFD_FEATURE_EVENT_REMOVE | UFFD_FEATURE_EVENT_UNMAP};
  printf("others %d\n", ioctl(fd, UFFDIO_API, &api));
  api = (struct uffdio_api){.api = UFFD_API};
  int result2 = ioctl(fd, UFFDIO_API, &api);
  printf("twice %d %s\n", result2, strerror(errno));
  return 0;
}
