// execve in the child gives it a new address space; the parent's pages are its own again.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 'a');
  if (fork() == 0) {
    execl("/bin/cat", "cat", "/dev/null", NULL);
    _exit(0);
  }
  wait(NULL);
  mapped("page", p);
  faults("start");
  put(p, 'b');
  faults("write");
  return 0;
}
