// A page's count goes up with each child that has it, and down as they end.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 1);
  int pipes[2];
  pipe(pipes);
  for (int i = 0; i < 3; i++)
    if (fork() == 0) {
      char c;
      read(pipes[0], &c, 1);
      _exit(0);
    }
  mapped("three children", p);
  entry("three children", p);
  for (int i = 0; i < 3; i++) {
    write(pipes[1], "", 1);
    wait(NULL);
    mapped("one less", p);
  }
  entry("alone", p);
  return 0;
}
