#include "../internal/stdio.h"
#include "../internal/thread.h"

void flockfile(FILE *f) {
  FLOCK(f);
}

void funlockfile(FILE *f) {
  FUNLOCK(f);
}

int ftrylockfile(FILE *f) {
  if (f->owner && f->owner != __thread_self()->tid) return -1;
  FLOCK(f);
  return 0;
}
