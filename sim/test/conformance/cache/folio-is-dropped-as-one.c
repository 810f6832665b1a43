// posix_fadvise(DONTNEED) of part of a folio keeps it; of all of it drops it.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd;
  char *p = written(&fd, 8 * PAGE, PROT_READ);
  fsync(fd);
  incore("written", p, 8);
  posix_fadvise(fd, 0, 4 * PAGE, POSIX_FADV_DONTNEED);
  incore("half advised", p, 8);
  posix_fadvise(fd, 0, 8 * PAGE, POSIX_FADV_DONTNEED);
  incore("all advised", p, 8);
  return 0;
}
