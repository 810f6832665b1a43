#include "../internal/futex.h"
#include <errno.h>

/* 0 or an errno: 0 also for a value that has changed already or a wake-up without reason. */
long __futex_wait(void *word, int value, int shared, const struct timespec *until, int clock) {
  int operation = FUTEX_WAIT | (shared ? 0 : FUTEX_PRIVATE_FLAG);
  long result;
  if (until) {
    /* An absolute time needs the form with a bit set. */
    operation = FUTEX_WAIT_BITSET | (shared ? 0 : FUTEX_PRIVATE_FLAG) | (clock == CLOCK_REALTIME ? FUTEX_CLOCK_REALTIME : 0);
    result = RAW6(SYS_futex, word, operation, value, until, 0, -1);
  } else {
    result = RAW6(SYS_futex, word, operation, value, 0, 0, 0);
  }
  return result == -ETIMEDOUT || result == -EINVAL ? -result : 0;
}

void __futex_wake(void *word, int count, int shared) {
  RAW3(SYS_futex, word, FUTEX_WAKE | (shared ? 0 : FUTEX_PRIVATE_FLAG), count);
}

void __low_lock(int *word) {
  if (!CAS(word, 0, 1)) return;
  while (SWAP(word, 2)) __futex_wait(word, 2, 0, 0, 0);
}

void __low_unlock(int *word) {
  if (SWAP(word, 0) == 2) __futex_wake(word, 1, 0);
}
