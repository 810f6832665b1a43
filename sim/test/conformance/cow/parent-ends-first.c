// A child lives on with pages that its parent had, and owns them alone then.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int pipes[2], up[2];
  pipe(pipes), pipe(up);
  if (fork() == 0) {
    char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
    put(p, 'x');
    if (fork() == 0) {
      char c;
      read(pipes[0], &c, 1);
      usleep(200000);
      mapped("orphan", p);
      faults("start");
      put(p, 'y');
      faults("write");
      fflush(stdout);
      write(up[1], "", 1);
      _exit(0);
    }
    write(pipes[1], "", 1);
    _exit(0);
  }
  char c;
  wait(NULL);
  read(up[0], &c, 1);
  return 0;
}
