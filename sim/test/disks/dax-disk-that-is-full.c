// A store into a hole of a full disk of persistent memory is SIGBUS; into a block that is there it is fine.
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
  int fd = dax_file(1), fill = open("/mnt/dax/fill", O_RDWR | O_CREAT, 0600), hole = open("/mnt/dax/hole", O_RDWR | O_CREAT, 0600);
  char page[PAGE] = "x";
  ftruncate(hole, 4 * PAGE);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0), *h = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, hole, 0);
  while (write(fill, page, PAGE) == PAGE) {
  }
  printf("%s\n", strerror(errno));
  TRY("block that is there", put(p, 1));
  TRY("read of a hole", get(h));
  TRY("store into a hole", put(h + PAGE, 1));
  ftruncate(fill, 0);
  TRY("store with room again", put(h + PAGE, 1));
  return 0;
}
