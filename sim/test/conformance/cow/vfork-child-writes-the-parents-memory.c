// A child of vfork has the parent's address space: what it writes stays.
#define _GNU_SOURCE
#include "../look.h"

static volatile int value = 1;

int main(void) {
  pid_t child = vfork();
  if (child == 0) {
    value = 2;
    _exit(7);
  }
  int status;
  waitpid(child, &status, 0);
  printf("value %d, status %d\n", value, WEXITSTATUS(status));
  return 0;
}
