// Without EVENT_REMAP mremap takes the memory out of its context.
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

static int uffd;

static int open_uffd(unsigned long features) {
  struct uffdio_api api = {.api = UFFD_API, .features = features};
  int fd = syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);
  return ioctl(fd, UFFDIO_API, &api) == 0 ? fd : -errno;
}

static int watch(int fd, void *p, long length, int mode) {
  struct uffdio_register range = {.range = {(long)p, length}, .mode = mode};
  return ioctl(fd, UFFDIO_REGISTER, &range) == 0 ? 0 : -errno;
}

int main(void) {
  uffd = open_uffd(0);
  char *p = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *room = mmap(NULL, 8 * 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, p, 2 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  char *moved = mremap(p, 2 * 4096, 2 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, room);
  printf("read %d\n", moved[0]);
  struct uffd_msg message;
  printf("messages: %zd\n", read(uffd, &message, sizeof message));
  struct uffdio_zeropage zero = {.range = {(long)moved + 4096, 4096}};
  int result = ioctl(uffd, UFFDIO_ZEROPAGE, &zero);
  printf("zeropage: %d %s\n", result, strerror(errno));
  return 0;
}
