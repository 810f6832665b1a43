// A page that the parent only reads after fork is shared as long as both read.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 'r');
  int pipes[2], back[2];
  pipe(pipes), pipe(back);
  if (fork() == 0) {
    char c = get(p);
    write(back[1], &c, 1);
    read(pipes[0], &c, 1);
    _exit(0);
  }
  char c;
  read(back[0], &c, 1);
  get(p);
  mapped("both read", p);
  write(pipes[1], "", 1);
  wait(NULL);
  mapped("alone", p);
  return 0;
}
