// Fault-around maps the neighbours that are cached; the others stay away until they are touched.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, 16 * PAGE);
  for (int i = 0; i < 16; i += 3) pwrite(fd, "x", 1, i * PAGE);
  char *p = mmap(NULL, 16 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  get(p);
  for (int i = 0; i < 16; i++) printf("%d", (int)(pagemap_of(p + i * PAGE) >> 63));
  printf("\n");
  incore("cached", p, 16);
  return 0;
}
