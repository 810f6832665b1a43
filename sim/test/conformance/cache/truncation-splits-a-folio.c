// A file cut inside a folio: it is split, down to the single page that holds the end.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd;
  char *p = written(&fd, 16 * PAGE, PROT_READ);
  folios("written", p, 16);
  ftruncate(fd, 6 * PAGE + 100);
  folios("cut", p, 7);
  TRY("behind", get(p + 7 * PAGE));
  return 0;
}
