// MAP_POPULATE writes private pages in advance and reads shared ones.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 16 * PAGE, RW, PRIVATE | MAP_POPULATE, -1, 0), *s = mmap(NULL, 16 * PAGE, RW, SHARED | MAP_POPULATE, -1, 0);
  faults("start");
  memset(p, 1, 16 * PAGE);
  memset(s, 1, 16 * PAGE);
  faults("both");
  flags("private", p);
  return 0;
}
