// Locked memory of a user whose limit has become zero, or exactly what is locked, does not grow.
#define _GNU_SOURCE
#include "../look.h"

static void attempt(rlim_t bytes) {
  struct rlimit limit = {bytes, bytes};
  char *p = mmap(NULL, PAGE, RW, PRIVATE | MAP_LOCKED, -1, 0);
  setrlimit(RLIMIT_MEMLOCK, &limit);
  fflush(stdout);
  if (fork() == 0) {
    // Locks are not inherited: again before the rights go.
    mlock(p, PAGE);
    setresuid(1000, 1000, 1000);
    printf("limit %ld: grow %s\n", (long)bytes, said((long)mremap(p, PAGE, 2 * PAGE, MREMAP_MAYMOVE)));
    printf("same %s\n", said((long)mremap(p, PAGE, PAGE, MREMAP_MAYMOVE)));
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
}

int main(void) {
  attempt(2 * PAGE);
  attempt(PAGE);
  attempt(0);
  return 0;
}
