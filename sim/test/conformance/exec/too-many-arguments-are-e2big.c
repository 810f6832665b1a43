// Arguments that do not fit: one of more than 128 KiB, or all together more than a quarter of the stack's limit.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  static char big[40 * PAGE];
  memset(big, 'x', sizeof big - 1);
  printf("one %s\n", said(execl("/bin/cat", "cat", big, NULL)));
  big[20 * PAGE] = 0;
  setrlimit(RLIMIT_STACK, &(struct rlimit){1 << 20, RLIM_INFINITY});
  printf("together %s\n", said(execl("/bin/cat", "cat", big, big, big, big, NULL)));
  return 0;
}
