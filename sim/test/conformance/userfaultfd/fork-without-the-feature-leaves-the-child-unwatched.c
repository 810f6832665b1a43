// Nobody serves the child's faults: it gets zero pages as ever.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
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
  watch(uffd, p, 2 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  if (fork() == 0) {
    printf("child reads %d\n", p[0]);
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
  struct uffd_msg message;
  ssize_t result = read(uffd, &message, sizeof message);
  printf("messages: %zd %s\n", result, strerror(errno));
  return 0;
}
