// UFFDIO_POISON: an access is SIGBUS with BUS_MCEERR_AR, and for a system call EFAULT; MADV_DONTNEED heals it.
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

/* What pagemap says of a page: present, swap entry or marker, protected by userfaultfd. */
static void entry(const char *what, void *p) {
  unsigned long e = 0;
  int fd = open("/proc/self/pagemap", O_RDONLY);
  pread(fd, &e, 8, (long)p / 4096 * 8);
  close(fd);
  printf("%s:%s%s%s\n", what, e >> 63 & 1 ? " present" : "", e >> 62 & 1 ? " marker" : "", e >> 57 & 1 ? " protected" : "");
}

#include <setjmp.h>
#include <signal.h>
#ifndef UFFDIO_POISON
struct uffdio_poison {
  struct uffdio_range range;
  __u64 mode;
  __s64 updated;
};
#define UFFDIO_POISON _IOWR(0xAA, 0x08, struct uffdio_poison)
#endif

static sigjmp_buf back;
static void caught(int number, siginfo_t *info, void *context) {
  printf("signal %d, code %d\n", number, info->si_code);
  siglongjmp(back, 1);
}

int main(void) {
  struct sigaction action = {.sa_sigaction = caught, .sa_flags = SA_SIGINFO};
  sigaction(SIGBUS, &action, NULL);
  uffd = open_uffd(0);
  char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, p, 4096, UFFDIO_REGISTER_MODE_MISSING);
  struct uffdio_poison poison = {.range = {(long)p, 4096}};
  int result = ioctl(uffd, UFFDIO_POISON, &poison);
  printf("poison %d, %lld\n", result, poison.updated);
  entry("poisoned", p);
  if (!sigsetjmp(back, 1)) printf("reads %d\n", *(volatile char *)p);
  int n = write(1, p, 1);
  printf("write %d %s\n", n, strerror(errno));
  madvise(p, 4096, MADV_DONTNEED);
  entry("healed", p);
  return 0;
}
