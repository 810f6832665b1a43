// A private store copies the page into ordinary memory: the copy is anonymous and counted, the file stays.
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
  char c, *p = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE, fd, 0);
  get(p);
  printf("read: Rss %ld\n", smaps(p, "Rss"));
  put(p, 'P');
  put(p + PAGE, 'Q');
  printf("written: Rss %ld, Anonymous %ld\n", smaps(p, "Rss"), smaps(p, "Anonymous"));
  pread(fd, &c, 1, 0);
  printf("%c %c\n", *p, c);
  flags("copy", p);
  madvise(p, PAGE, MADV_DONTNEED);
  printf("%c\n", get(p));
  CHILD(put(p + PAGE, 'R'));
  printf("%c\n", p[PAGE]);
  return 0;
}
