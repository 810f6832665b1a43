// The environment that execve is given is the new program's, as /proc/self/environ shows.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/auxv.h>

int main(void) {
  fflush(stdout);
  CHILD(execle("/bin/cat", "cat", "/proc/self/environ", NULL, (char *[]){"ONE=1", "TWO=", NULL}));
  printf("\n");
  fflush(stdout);
  CHILD(execle("/bin/cat", "cat", "/proc/self/cmdline", NULL, (char *[]){NULL}));
  printf("\n");
  return 0;
}
