// What a child of vfork maps is mapped in the parent.
#define _GNU_SOURCE
#include "../look.h"

static char *volatile page;

int main(void) {
  pid_t child = vfork();
  if (child == 0) {
    page = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
    page[0] = 'v';
    _exit(0);
  }
  waitpid(child, NULL, 0);
  printf("%c\n", page[0]);
  return 0;
}
