#include "../internal/stdio.h"
#include "../internal/thread.h"

/* Recursive: the owner's thread id and how often. */
void __io_file_take(FILE *f) {
  int me = __thread_self()->tid;
  if (f->owner != me) {
    LOCK(&f->lock);
    f->owner = me;
  }
  f->depth++;
}

void __io_file_give(FILE *f) {
  if (f->depth > 1) {
    f->depth--;
    return;
  }
  f->depth = 0;
  f->owner = 0;
  UNLOCK(&f->lock);
}

void __io_file_lock(FILE *f) {
  if (!(f->flags & F_OWN_LOCKS)) __io_file_take(f);
}

void __io_file_unlock(FILE *f) {
  if (!(f->flags & F_OWN_LOCKS)) __io_file_give(f);
}
