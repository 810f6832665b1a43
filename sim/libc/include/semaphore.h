#ifndef _SEMAPHORE_H
#define _SEMAPHORE_H
#include <bits/features.h>
#include <sys/types.h>
typedef union {
  struct {
    unsigned int __value;
    int __shared;
    unsigned int __waiters;
  } __data;
  char __size[32];
  long __align;
} sem_t;
#define SEM_FAILED ((sem_t *)0)
int sem_init(sem_t *, int, unsigned int);
int sem_destroy(sem_t *);
sem_t *sem_open(const char *, int, ...);
int sem_close(sem_t *);
int sem_unlink(const char *);
int sem_wait(sem_t *);
int sem_timedwait(sem_t *restrict, const struct timespec *restrict);
int sem_trywait(sem_t *);
int sem_post(sem_t *);
int sem_getvalue(sem_t *restrict, int *restrict);
#ifdef __USE_GNU
int sem_clockwait(sem_t *restrict, __clockid_t, const struct timespec *restrict);
#endif
#endif
