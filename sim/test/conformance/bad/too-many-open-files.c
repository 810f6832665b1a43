// EMFILE: no descriptor is left, for open, dup, pipe and memfd_create alike.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  setrlimit(RLIMIT_NOFILE, &(struct rlimit){4, 4});
  int first = open("/dev/null", O_RDONLY), pipes[2];
  printf("%d\n", first);
  printf("%s\n", said(open("/dev/null", O_RDONLY)));
  printf("%s\n", said(dup(first)));
  printf("%s\n", said(pipe(pipes)));
  printf("%s\n", said(memfd_create("m", 0)));
  char *p = mmap(NULL, PAGE, PROT_READ, SHARED, -1, 0);
  printf("shared memory needs none: %d\n", p != MAP_FAILED);
  return 0;
}
