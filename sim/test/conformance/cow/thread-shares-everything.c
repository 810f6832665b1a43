// clone with CLONE_VM: one address space, one count of resident pages.
#define _GNU_SOURCE
#include "../look.h"

#include <sched.h>
static int run(void *p) {
  *(char *)p = 't';
  mmap((void *)0x20000000000, PAGE, RW, PRIVATE | MAP_FIXED, -1, 0);
  return 3;
}

int main(void) {
  char *stack = mmap(NULL, 16 * PAGE, RW, PRIVATE, -1, 0), *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  int status;
  pid_t child = clone(run, stack + 16 * PAGE, CLONE_VM | SIGCHLD, p);
  waitpid(child, &status, 0);
  printf("%c, status %d\n", *p, WEXITSTATUS(status));
  TRY("its mapping", put((char *)0x20000000000, 1));
  return 0;
}
