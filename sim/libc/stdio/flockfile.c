#include "../internal/stdio.h"
#include "../internal/thread.h"

void flockfile(FILE *f) {
  if (__lock_hook) __io_file_take(f);
}

void funlockfile(FILE *f) {
  if (__lock_hook) __io_file_give(f);
}

int ftrylockfile(FILE *f) {
  if (f->owner && f->owner != __thread_self()->tid) return -1;
  flockfile(f);
  return 0;
}
