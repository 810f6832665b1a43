// UFFDIO_POISON: an access is SIGBUS with BUS_MCEERR_AR, and for a system call EFAULT; MADV_DONTNEED heals it.
#define _GNU_SOURCE
#include "../uffd.h"

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
