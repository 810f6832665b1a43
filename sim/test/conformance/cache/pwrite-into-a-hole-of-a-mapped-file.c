// Bytes written far behind the end make a hole, which reads zero in the mapping.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  pwrite(fd, "end", 3, 5 * PAGE);
  char *p = mmap(NULL, 6 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  printf("%c %d %.3s\n", p[0], p[2 * PAGE], p + 5 * PAGE);
  struct stat st;
  fsync(fd);
  fstat(fd, &st);
  printf("size %ld, blocks %ld\n", st.st_size, st.st_blocks);
  return 0;
}
