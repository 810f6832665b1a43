// A guard installed by MADV_GUARD_INSTALL: SIGSEGV inside a mapping that permits the access.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

static sigjmp_buf back;
static volatile int signal_number, signal_code, error_code;
static void *volatile signal_address;

static void handler(int number, siginfo_t *info, void *context) {
  signal_number = number;
  signal_code = info->si_code;
  signal_address = info->si_addr;
  error_code = ((ucontext_t *)context)->uc_mcontext.gregs[REG_ERR];
  siglongjmp(back, 1);
}

static void catch(void) {
  struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGBUS, &action, NULL);
}

static void report(const char *what, void *base) {
  printf("%s: %s code %d, error %#x, at base%+ld\n", what, signal_number == SIGBUS ? "SIGBUS" : "SIGSEGV", signal_code,
         error_code, (long)((char *)signal_address - (char *)base));
}

/* What /proc/self/pagemap says of the page: present, of a file or shared, mapped here alone. */
static void entry(const char *what, void *p) {
  uint64_t e = 0;
  int fd = open("/proc/self/pagemap", O_RDONLY);
  pread(fd, &e, 8, (uintptr_t)p / 4096 * 8);
  close(fd);
  printf("%s:%s%s%s\n", what, e >> 63 & 1 ? " present" : " none", e >> 61 & 1 ? " file" : "", e >> 56 & 1 ? " exclusive" : "");
}

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#define MADV_GUARD_REMOVE 103
#endif

int main(void) {
  volatile char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  p[4096] = 1;
  if (madvise((void *)(p + 4096), 4096, MADV_GUARD_INSTALL) != 0) {
    printf("no guards: %s\n", strerror(errno));
    return 0;
  }
  catch();
  p[0] = 1;
  if (sigsetjmp(back, 1) == 0) p[4096 + 7] = 1; // fault: do_swap_page bad_area_nosemaphore; SIGSEGV
  report("guard", (void *)p);
  madvise((void *)(p + 4096), 4096, MADV_GUARD_REMOVE);
  printf("%d\n", p[4096]); // fault: do_anonymous_page; none → P US A special NX zero-page; minor
  return 0;
}
