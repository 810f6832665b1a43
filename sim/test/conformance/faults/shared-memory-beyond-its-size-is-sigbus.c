// tmpfs: beyond the size of the object there is no page.
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
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

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, 4096);
  volatile char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  catch();
  p[0] = 1; // fault: do_shared_fault shmem_fault; none → P RW US A D NX; minor
  if (sigsetjmp(back, 1) == 0) p[4096] = 1; // fault: do_shared_fault shmem_fault; SIGBUS
  report("write", (void *)p);
  ftruncate(fd, 8192);
  p[4096] = 2; // fault: do_shared_fault shmem_fault; none → P RW US A D NX; minor
  printf("%d\n", p[4096]);
  return 0;
}
