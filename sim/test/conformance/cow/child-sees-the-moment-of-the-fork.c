// The child has what the memory held when it was made, whatever the parent writes later.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  int pipes[2];
  pipe(pipes);
  put(p, 'a');
  if (fork() == 0) {
    char c;
    read(pipes[0], &c, 1);
    printf("child %c\n", *p);
    fflush(stdout);
    _exit(0);
  }
  put(p, 'b');
  write(pipes[1], "", 1);
  wait(NULL);
  printf("parent %c\n", *p);
  return 0;
}
