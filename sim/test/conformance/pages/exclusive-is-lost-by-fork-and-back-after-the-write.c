// pagemap's exclusive bit is about how often the page is mapped: not while a child has it too.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 1);
  int pipes[2];
  pipe(pipes);
  if (fork() == 0) {
    char c;
    read(pipes[0], &c, 1);
    _exit(0);
  }
  entry("shared", p);
  put(p, 2);
  entry("copied", p);
  write(pipes[1], "", 1);
  wait(NULL);
  return 0;
}
