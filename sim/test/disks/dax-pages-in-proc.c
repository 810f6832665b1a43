// What /proc says of a page of persistent memory: present in pagemap, of no size in smaps.
#define _GNU_SOURCE
#include "../conformance/look.h"

/* A file of so many pages on persistent memory. */
static int dax_file(int pages) {
  char page[PAGE];
  memset(page, 'x', PAGE);
  int fd = open("/mnt/dax/file", O_RDWR | O_CREAT | O_TRUNC, 0600);
  for (int i = 0; i < pages; i++) write(fd, page, PAGE);
  fsync(fd);
  return fd;
}

int main(void) {
  int fd = dax_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 1);
  entry("written", p);
  entry("not touched", p + PAGE);
  printf("Size %ld, Rss %ld, Pss %ld\n", smaps(p, "Size"), smaps(p, "Rss"), smaps(p, "Pss"));
  printf("Locked %ld\n", mlock(p, 2 * PAGE) == 0 ? smaps(p, "Locked") : -1);
  return 0;
}
