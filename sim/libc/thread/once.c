#include "../internal/futex.h"
#include <pthread.h>

static void interrupted(void *control) {
  STORE((int *)control, 0);
  __futex_wake(control, 0x7fffffff, 0);
}

/* 0 not yet, 1 somebody is at it, 2 done. */
int pthread_once(pthread_once_t *control, void (*function)(void)) {
  for (;;) {
    int state = CAS(control, 0, 1);
    if (state == 2) return 0;
    if (state == 1) {
      __futex_wait(control, 1, 0, 0, 0);
      continue;
    }
    pthread_cleanup_push(interrupted, control);
    function();
    pthread_cleanup_pop(0);
    STORE(control, 2);
    __futex_wake(control, 0x7fffffff, 0);
    return 0;
  }
}
