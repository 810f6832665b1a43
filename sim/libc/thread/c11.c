/* The threads of C11, on those of POSIX. */
#include "../internal/libc.h"
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <stdlib.h>
#include <threads.h>

static int result(int error) {
  switch (error) {
    case 0: return thrd_success;
    case EBUSY: return thrd_busy;
    case ENOMEM: return thrd_nomem;
    case ETIMEDOUT: return thrd_timedout;
    default: return thrd_error;
  }
}

struct start {
  thrd_start_t function;
  void *argument;
};

static void *run(void *argument) {
  struct start start = *(struct start *)argument;
  free(argument);
  return (void *)(intptr_t)start.function(start.argument);
}

int thrd_create(thrd_t *thread, thrd_start_t function, void *argument) {
  struct start *start = malloc(sizeof *start);
  if (!start) return thrd_nomem;
  *start = (struct start){function, argument};
  int error = pthread_create(thread, 0, run, start);
  if (error) free(start);
  return error == EAGAIN ? thrd_nomem : result(error);
}

int thrd_equal(thrd_t a, thrd_t b) {
  return a == b;
}

thrd_t thrd_current(void) {
  return pthread_self();
}

int thrd_sleep(const struct timespec *wanted, struct timespec *left) {
  int error = clock_nanosleep(CLOCK_REALTIME, 0, wanted, left);
  return !error ? 0 : error == EINTR ? -1 : -2;
}

_Noreturn void thrd_exit(int value) {
  pthread_exit((void *)(intptr_t)value);
}

int thrd_detach(thrd_t thread) {
  return result(pthread_detach(thread));
}

int thrd_join(thrd_t thread, int *value) {
  void *returned;
  int error = pthread_join(thread, &returned);
  if (!error && value) *value = (int)(intptr_t)returned;
  return result(error);
}

void thrd_yield(void) {
  sched_yield();
}

int mtx_init(mtx_t *m, int type) {
  pthread_mutexattr_t attributes;
  if (type < 0 || type > 3) return thrd_error;
  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_settype(&attributes, type & mtx_recursive ? PTHREAD_MUTEX_RECURSIVE : PTHREAD_MUTEX_NORMAL);
  return result(pthread_mutex_init((pthread_mutex_t *)m, &attributes));
}

int mtx_lock(mtx_t *m) {
  return result(pthread_mutex_lock((pthread_mutex_t *)m));
}

int mtx_timedlock(mtx_t *restrict m, const struct timespec *restrict until) {
  return result(pthread_mutex_timedlock((pthread_mutex_t *)m, until));
}

int mtx_trylock(mtx_t *m) {
  return result(pthread_mutex_trylock((pthread_mutex_t *)m));
}

int mtx_unlock(mtx_t *m) {
  return result(pthread_mutex_unlock((pthread_mutex_t *)m));
}

void mtx_destroy(mtx_t *m) {
  pthread_mutex_destroy((pthread_mutex_t *)m);
}

void call_once(once_flag *flag, void (*function)(void)) {
  pthread_once(&flag->__data, function);
}

int cnd_init(cnd_t *c) {
  return result(pthread_cond_init((pthread_cond_t *)c, 0));
}

int cnd_signal(cnd_t *c) {
  return result(pthread_cond_signal((pthread_cond_t *)c));
}

int cnd_broadcast(cnd_t *c) {
  return result(pthread_cond_broadcast((pthread_cond_t *)c));
}

int cnd_wait(cnd_t *c, mtx_t *m) {
  return result(pthread_cond_wait((pthread_cond_t *)c, (pthread_mutex_t *)m));
}

int cnd_timedwait(cnd_t *restrict c, mtx_t *restrict m, const struct timespec *restrict until) {
  return result(pthread_cond_timedwait((pthread_cond_t *)c, (pthread_mutex_t *)m, until));
}

void cnd_destroy(cnd_t *c) {
  pthread_cond_destroy((pthread_cond_t *)c);
}

int tss_create(tss_t *key, tss_dtor_t destructor) {
  return result(pthread_key_create(key, destructor));
}

void *tss_get(tss_t key) {
  return pthread_getspecific(key);
}

int tss_set(tss_t key, void *value) {
  return result(pthread_setspecific(key, value));
}

void tss_delete(tss_t key) {
  pthread_key_delete(key);
}
