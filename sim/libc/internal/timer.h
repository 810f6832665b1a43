#ifndef INTERNAL_TIMER_H
#define INTERNAL_TIMER_H
#include <bits/pthreadtypes.h>
#include <signal.h>
/* A timer that calls a function; of the others the handle is the kernel's number. */
struct __timer {
  int number;
  pid_t helper;
  void (*function)(sigval_t);
  sigval_t value;
  pthread_attr_t attributes;
  struct __timer *next;
};
struct __timer *__thread_timer(const struct sigevent *event);
extern int (*__timer_forget)(struct __timer *timer);
#endif
