// Pss of shared memory is divided by those who have it mapped in.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 4 * PAGE, RW, SHARED, -1, 0);
  memset(p, 1, 4 * PAGE);
  printf("parent: Pss %ld, Shared_Dirty %ld\n", smaps(p, "Pss"), smaps(p, "Shared_Dirty"));
  CHILD({
    printf("child before: Rss %ld\n", smaps(p, "Rss"));
    for (int i = 0; i < 4; i++) get(p + i * PAGE);
    printf("child: Pss %ld, Shared_Dirty %ld\n", smaps(p, "Pss"), smaps(p, "Shared_Dirty"));
  });
  return 0;
}
