/* Timers that call a function: a helper thread takes their signals and starts a thread for each. */
#define _GNU_SOURCE
#include "../internal/libc.h"
#include "../internal/timer.h"
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

#define SIGTIMER 32

static pid_t helper;
static int lock;
static struct __timer *timers;

struct call {
  void (*function)(sigval_t);
  sigval_t value;
};

static void *call(void *argument) {
  struct call now = *(struct call *)argument;
  free(argument);
  now.function(now.value);
  return 0;
}

static void start(struct __timer *timer) {
  struct call *what = malloc(sizeof *what);
  pthread_t thread;
  if (!what) return;
  *what = (struct call){timer->function, timer->value};
  if (pthread_create(&thread, &timer->attributes, call, what)) free(what);
}

/* With every signal blocked, so it never runs a handler of the program's. */
static void *take_signals(void *started) {
  unsigned long set = 1UL << (SIGTIMER - 1);
  siginfo_t info;
  unsigned long all = -1UL;
  RAW4(SYS_rt_sigprocmask, SIG_BLOCK, &all, 0, 8);
  helper = (pid_t)RAW0(SYS_gettid);
  pthread_barrier_wait(started);
  for (;;) {
    if (RAW4(SYS_rt_sigtimedwait, &set, &info, 0, 8) < 0 || info.si_code != SI_TIMER) continue;
    LOCK(&lock);
    struct __timer *at = timers;
    while (at && at != info.si_value.sival_ptr) at = at->next;
    if (at) start(at);
    UNLOCK(&lock);
  }
  return 0;
}

static int start_helper(void) {
  pthread_t thread;
  pthread_attr_t attributes;
  pthread_barrier_t started;
  pthread_barrier_init(&started, 0, 2);
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  int failed = pthread_create(&thread, &attributes, take_signals, &started);
  if (!failed) pthread_barrier_wait(&started);
  pthread_barrier_destroy(&started);
  return failed ? -1 : 0;
}

static int forget(struct __timer *timer) {
  LOCK(&lock);
  struct __timer **at = &timers;
  while (*at && *at != timer) at = &(*at)->next;
  if (*at) *at = timer->next;
  UNLOCK(&lock);
  free(timer);
  return 0;
}

struct __timer *__thread_timer(const struct sigevent *event) {
  if (!helper && start_helper() < 0) return 0;
  struct __timer *timer = malloc(sizeof *timer);
  if (!timer) return 0;
  timer->function = event->sigev_notify_function;
  timer->value = event->sigev_value;
  if (event->sigev_notify_attributes) timer->attributes = *(pthread_attr_t *)event->sigev_notify_attributes;
  else pthread_attr_init(&timer->attributes);
  pthread_attr_setdetachstate(&timer->attributes, PTHREAD_CREATE_DETACHED);
  timer->helper = helper;
  LOCK(&lock);
  timer->next = timers;
  timers = timer;
  UNLOCK(&lock);
  __timer_forget = forget;
  return timer;
}
