#include "../internal/libc.h"
#include <signal.h>
#include <stdint.h>
#include <time.h>

/* The kernel's timer number is the handle. */
int timer_create(clockid_t clock, struct sigevent *restrict event, timer_t *restrict timer) {
  int number;
  if (CALL3(SYS_timer_create, clock, event, &number) < 0) return -1;
  *timer = (timer_t)(intptr_t)number;
  return 0;
}

int timer_delete(timer_t timer) {
  return (int)CALL1(SYS_timer_delete, (int)(intptr_t)timer);
}

int timer_settime(timer_t timer, int flags, const struct itimerspec *restrict value, struct itimerspec *restrict old) {
  return (int)CALL4(SYS_timer_settime, (int)(intptr_t)timer, flags, value, old);
}

int timer_gettime(timer_t timer, struct itimerspec *value) {
  return (int)CALL2(SYS_timer_gettime, (int)(intptr_t)timer, value);
}

int timer_getoverrun(timer_t timer) {
  return (int)CALL1(SYS_timer_getoverrun, (int)(intptr_t)timer);
}
