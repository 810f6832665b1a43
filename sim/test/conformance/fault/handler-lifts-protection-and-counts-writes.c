// Write protection as a tool: each first store to a page is a signal, whose handler makes it writable.
#define _GNU_SOURCE
#include "../look.h"

static int writes;
static void lift(int number, siginfo_t *info, void *context) {
  writes++;
  mprotect((void *)((uintptr_t)info->si_addr & -PAGE), PAGE, RW);
}

int main(void) {
  sigaction(SIGSEGV, &(struct sigaction){.sa_sigaction = lift, .sa_flags = SA_SIGINFO}, NULL);
  char *p = mmap(NULL, 8 * PAGE, RW, PRIVATE, -1, 0);
  mprotect(p, 8 * PAGE, PROT_READ);
  for (int i = 0; i < 100; i++) put(p + i % 5 * PAGE, i);
  printf("pages written: %d\n", writes);
  return 0;
}
