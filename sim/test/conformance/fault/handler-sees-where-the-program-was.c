// The instruction pointer in the context of a fault's handler lies in the function that faulted, not in its caller or neighbour.
#define _GNU_SOURCE
#include "../look.h"

#include <ucontext.h>

static void before(void) { printf("before\n"); }

static void faulting(void) {
  volatile int *nothing = NULL;
  *nothing = 0;
}

static void after(void) { printf("after\n"); }

static void handler(int signal, siginfo_t *info, void *context) {
  unsigned long rip = ((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP], start = (unsigned long)faulting;
  printf("in the function %d, address %p\n", rip >= start && rip < (unsigned long)after && rip < start + 64, info->si_addr);
  fflush(stdout);
  _exit(0);
}

int main(void) {
  struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
  sigfillset(&action.sa_mask);
  sigaction(SIGSEGV, &action, NULL);
  before(), faulting(), after();
  return 0;
}
