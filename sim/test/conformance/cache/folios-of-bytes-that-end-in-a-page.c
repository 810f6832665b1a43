// Bytes that do not fill their last page: the order goes by whole pages of what is left.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd;
  char *p = written(&fd, 100000, PROT_READ);
  folios("100000 bytes", p, 25);
  p = written(&fd, 4 * PAGE + 1, PROT_READ);
  folios("one byte more than four pages", p, 5);
  p = written(&fd, 4 * PAGE - 1, PROT_READ);
  folios("one byte less", p, 4);
  return 0;
}
