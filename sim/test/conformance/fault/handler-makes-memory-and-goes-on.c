// A handler of SIGSEGV that maps the page lets the store be done again.
#define _GNU_SOURCE
#include "../look.h"

static void make(int number, siginfo_t *info, void *context) {
  mmap((void *)((uintptr_t)info->si_addr & -PAGE), PAGE, RW, PRIVATE | MAP_FIXED, -1, 0);
}

int main(void) {
  sigaction(SIGSEGV, &(struct sigaction){.sa_sigaction = make, .sa_flags = SA_SIGINFO}, NULL);
  char *p = (char *)0x10000000000;
  for (int i = 0; i < 3; i++) put(p + i * PAGE + i, 'a' + i);
  printf("%c%c%c\n", p[0], p[PAGE + 1], p[2 * PAGE + 2]);
  return 0;
}
