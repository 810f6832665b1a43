#ifndef INTERNAL_MUTEX_H
#define INTERNAL_MUTEX_H
#include <pthread.h>
#define KIND(m) ((m)->__data.__kind & 3)
#define SHARED(m) ((m)->__data.__kind & 128)
#define ROBUST(m) ((m)->__data.__kind & 16)
int __robust_lock(pthread_mutex_t *m, const struct timespec *until, int clock, int only_try);
int __robust_unlock(pthread_mutex_t *m);
#endif
