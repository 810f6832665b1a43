#include "../internal/libc.h"
#include "../internal/timer.h"
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

/* The handle of a timer that calls a function is its record's address, halved, with the sign bit set. */
#define RECORD(timer) ((struct __timer *)((uintptr_t)(timer) << 1))
#define IS_RECORD(timer) ((intptr_t)(timer) < 0)
#define SIGTIMER 32

int (*__timer_forget)(struct __timer *timer);

static int number_of(timer_t timer) {
  return IS_RECORD(timer) ? RECORD(timer)->number : (int)(intptr_t)timer;
}

static int create_thread_timer(clockid_t clock, const struct sigevent *event, timer_t *to) {
  struct __timer *timer = __thread_timer(event);
  if (!timer) {
    ERRNO = EAGAIN;
    return -1;
  }
  struct sigevent told = {.sigev_value.sival_ptr = timer, .sigev_signo = SIGTIMER, .sigev_notify = SIGEV_SIGNAL | SIGEV_THREAD_ID};
  told.sigev_notify_thread_id = timer->helper;
  if (CALL3(SYS_timer_create, clock, &told, &timer->number) < 0) {
    __timer_forget(timer);
    return -1;
  }
  *to = (timer_t)(1UL << 63 | (uintptr_t)timer >> 1);
  return 0;
}

int timer_create(clockid_t clock, struct sigevent *restrict event, timer_t *restrict timer) {
  struct sigevent usual = {.sigev_signo = SIGALRM, .sigev_notify = SIGEV_SIGNAL};
  int number;
  if (event && event->sigev_notify == SIGEV_THREAD) return create_thread_timer(clock, event, timer);
  if (CALL3(SYS_timer_create, clock, event ? event : &usual, &number) < 0) return -1;
  *timer = (timer_t)(intptr_t)number;
  return 0;
}

int timer_delete(timer_t timer) {
  if (CALL1(SYS_timer_delete, number_of(timer)) < 0) return -1;
  return IS_RECORD(timer) ? __timer_forget(RECORD(timer)) : 0;
}

int timer_settime(timer_t timer, int flags, const struct itimerspec *restrict value, struct itimerspec *restrict old) {
  return (int)CALL4(SYS_timer_settime, number_of(timer), flags, value, old);
}

int timer_gettime(timer_t timer, struct itimerspec *value) {
  return (int)CALL2(SYS_timer_gettime, number_of(timer), value);
}

int timer_getoverrun(timer_t timer) {
  return (int)CALL1(SYS_timer_getoverrun, number_of(timer));
}
