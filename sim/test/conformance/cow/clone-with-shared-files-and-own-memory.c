// clone with CLONE_FILES and without CLONE_VM: one table of descriptors, two memories.
#define _GNU_SOURCE
#include "../look.h"

#include <sched.h>
static int run(void *p) {
  *(char *)p = 'c';
  close(9);
  return 0;
}

int main(void) {
  char *stack = mmap(NULL, 16 * PAGE, RW, PRIVATE, -1, 0), *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  dup2(1, 9);
  put(p, 'p');
  waitpid(clone(run, stack + 16 * PAGE, CLONE_FILES | SIGCHLD, p), NULL, 0);
  printf("%c, descriptor %s\n", *p, said(fcntl(9, F_GETFD)));
  return 0;
}
