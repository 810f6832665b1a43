#include "../internal/futex.h"
#include "../internal/threads.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#define KEYS 1024

static void (*destructors[KEYS])(void *);
static unsigned char used[KEYS];
static int lock;

static void nothing(void *value) {
  (void)value;
}

int pthread_key_create(pthread_key_t *key, void (*destructor)(void *)) {
  __low_lock(&lock);
  for (unsigned int i = 0; i < KEYS; i++)
    if (!used[i]) {
      used[i] = 1;
      destructors[i] = destructor ? destructor : nothing;
      *key = i;
      __low_unlock(&lock);
      return 0;
    }
  __low_unlock(&lock);
  return EAGAIN;
}

/* A value that threads still have under a deleted key must not show under the next one with the number: only this thread's is
 * cleared here, the others' when they ask. */
int pthread_key_delete(pthread_key_t key) {
  if (key >= KEYS || !used[key]) return EINVAL;
  struct __tcb *self = __thread_self();
  if (self->specific) self->specific[key] = 0;
  used[key] = 0;
  destructors[key] = 0;
  return 0;
}

void *pthread_getspecific(pthread_key_t key) {
  struct __tcb *self = __thread_self();
  return key < KEYS && self->specific ? self->specific[key] : 0;
}

int pthread_setspecific(pthread_key_t key, const void *value) {
  struct __tcb *self = __thread_self();
  if (key >= KEYS || !used[key]) return EINVAL;
  if (!self->specific) {
    if (!value) return 0;
    self->specific = calloc(KEYS, sizeof(void *));
    if (!self->specific) return ENOMEM;
    __key_destructors_hook = __destroy_specific;
  }
  self->specific[key] = (void *)value;
  return 0;
}

/* Destructors may set values again: four rounds. */
void __destroy_specific(void) {
  struct __tcb *self = __thread_self();
  int again = self->specific != 0;
  for (int round = 0; again && round < 4; round++) {
    again = 0;
    for (int i = 0; i < KEYS; i++) {
      void *value = self->specific[i];
      if (!value || !used[i]) continue;
      self->specific[i] = 0;
      destructors[i](value);
      again = 1;
    }
  }
}
