// /dev/userfaultfd: its owner makes descriptors that also see faults of the kernel, with the flags of the system call.
#define _GNU_SOURCE
#include "../uffd.h"
#include <sys/stat.h>
#ifndef USERFAULTFD_IOC_NEW
#define USERFAULTFD_IOC_NEW _IO(0xAA, 0x00)
#endif

static int make(int device, const char *what, long flags) {
  int fd = ioctl(device, USERFAULTFD_IOC_NEW, flags);
  printf("%s: %s, flags %x, close-on-exec %d\n", what, fd < 0 ? strerrorname_np(errno) : "ok", fcntl(fd, F_GETFL) & O_NONBLOCK,
         fcntl(fd, F_GETFD) == FD_CLOEXEC);
  return fd;
}

int main(void) {
  struct stat st;
  char byte;
  stat("/dev/userfaultfd", &st);
  printf("mode %o uid %d\n", st.st_mode, st.st_uid);
  int device = open("/dev/userfaultfd", O_RDWR | O_CLOEXEC);
  make(device, "none", 0);
  make(device, "unknown", 2);
  make(device, "user mode", UFFD_USER_MODE_ONLY);
  uffd = make(device, "both", O_CLOEXEC | O_NONBLOCK);
  printf("another request: %d %s\n", ioctl(device, USERFAULTFD_IOC_NEW + 1, 0), strerrorname_np(errno));
  printf("read: %zd %s\n", read(device, &byte, 1), strerrorname_np(errno));
  printf("write: %zd %s\n", write(device, &byte, 1), strerrorname_np(errno));
  printf("mmap: %d %s\n", mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, device, 0) == MAP_FAILED, strerrorname_np(errno));
  struct uffdio_api api = {.api = UFFD_API};
  ioctl(uffd, UFFDIO_API, &api);
  char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  printf("watch %d\n", watch(uffd, p, 4096, UFFDIO_REGISTER_MODE_MISSING));
  start();
  printf("%d\n", p[5]);
  stop();
  printf("%d\n", count);
  seteuid(1000);
  printf("as a user: %d %s\n", open("/dev/userfaultfd", O_RDWR), strerrorname_np(errno));
  make(device, "open already", 0);
  return 0;
}
