// PROT_NONE takes the access, not the page: its data is there when the permission comes back, without a fault.
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
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

static struct rusage then;

/* Faults since the last call. It is made twice at the start, so that its own memory is there. */
static void count(const char *what) {
  struct rusage now;
  getrusage(RUSAGE_SELF, &now);
  if (what) printf("%s: %ld minor, %ld major\n", what, now.ru_minflt - then.ru_minflt, now.ru_majflt - then.ru_majflt);
  for (int i = 0; i < 2; i++) getrusage(RUSAGE_SELF, &then);
}

int main(void) {
  volatile char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  *p = 42;
  mprotect((void *)p, 4096, PROT_NONE);
  catch();
  if (sigsetjmp(back, 1) == 0) (void)*p; // fault: bad_area_access_error; SIGSEGV
  report("read", (void *)p);
  mprotect((void *)p, 4096, PROT_READ);
  count(NULL);
  printf("%d\n", *p);
  count("read");
  return 0;
}
