// Each page costs its writer one fault, however often it is written.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 8 * PAGE, RW, PRIVATE, -1, 0);
  memset(p, 1, 8 * PAGE);
  CHILD({
    faults("start");
    for (int round = 0; round < 3; round++)
      for (int i = 0; i < 8; i++) put(p + i * PAGE, round);
    faults("child writes");
  });
  return 0;
}
