#include "../internal/futex.h"
#include <errno.h>
#include <pthread.h>

int pthread_spin_init(pthread_spinlock_t *l, int shared) {
  (void)shared;
  *l = 0;
  return 0;
}

int pthread_spin_destroy(pthread_spinlock_t *l) {
  (void)l;
  return 0;
}

int pthread_spin_lock(pthread_spinlock_t *l) {
  while (SWAP(l, 1)) {}
  return 0;
}

int pthread_spin_trylock(pthread_spinlock_t *l) {
  return SWAP(l, 1) ? EBUSY : 0;
}

int pthread_spin_unlock(pthread_spinlock_t *l) {
  STORE(l, 0);
  return 0;
}
