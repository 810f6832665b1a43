// Four children add to one counter.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int *counter = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  for (int i = 0; i < 4; i++)
    if (fork() == 0) {
      for (int n = 0; n < 1000; n++) __atomic_add_fetch(counter, 1, __ATOMIC_SEQ_CST);
      _exit(0);
    }
  while (wait(NULL) > 0) {
  }
  printf("%d\n", *counter);
  return 0;
}
