// A mapping that forbids the access: SEGV_ACCERR. Present or not, the error code says it.
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>

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

int main(void) {
  volatile char *p = mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  volatile char *n = mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  catch();
  (void)p[0]; // fault: do_anonymous_page; none → P US A special NX zero-page; minor
  if (sigsetjmp(back, 1) == 0) p[0] = 1; // fault: bad_area_access_error; SIGSEGV
  report("write to a present page", (void *)p);
  if (sigsetjmp(back, 1) == 0) p[4096] = 1; // fault: bad_area_access_error; SIGSEGV
  report("write to an absent page", (void *)p);
  if (sigsetjmp(back, 1) == 0) (void)n[5]; // fault: bad_area_access_error; SIGSEGV
  report("read of PROT_NONE", (void *)n);
  return 0;
}
