// ftruncate needs a file that is open for writing, and refuses pipes and descriptors that are not there.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int pipes[2];
  pipe(pipes);
  make_file(0);
  printf("%s\n", said(ftruncate(open("/dev/null", O_RDWR), 1)));
  printf("%s\n", said(ftruncate(pipes[1], 1)));
  printf("%s\n", said(ftruncate(-1, 1)));
  printf("%s\n", said(ftruncate(make_file(0), -5)));
  return 0;
}
