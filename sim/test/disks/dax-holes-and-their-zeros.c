// A hole reads zero without a block; the first store gives it one, and every mapping sees it at once.
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
  int fd = dax_file(0);
  struct stat st;
  ftruncate(fd, 4 * PAGE);
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0), *q = mmap(NULL, 4 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  printf("%d %d\n", get(p), get(q));
  fstat(fd, &st);
  printf("blocks %ld\n", st.st_blocks);
  faults("start");
  put(p, 'x');
  faults("store");
  printf("%c\n", get(q));
  faults("read in the other mapping");
  fstat(fd, &st);
  printf("blocks %ld\n", st.st_blocks);
  TRY("store beside", put(p + PAGE, 'y'));
  fstat(fd, &st);
  printf("blocks %ld\n", st.st_blocks);
  return 0;
}
