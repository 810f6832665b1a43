// Fault-around maps its window of sixteen pages, whatever the folios are; a store maps one page.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd;
  char *p = written(&fd, 64 * PAGE, RW);
  get(p + 20 * PAGE);
  printf("read: Rss %ld\n", smaps(p, "Rss"));
  put(p + 40 * PAGE, 1);
  printf("written: Rss %ld\n", smaps(p, "Rss"));
  return 0;
}
