#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <spawn.h>
#include <string.h>

int posix_spawnattr_init(posix_spawnattr_t *a) {
  memset(a, 0, sizeof *a);
  return 0;
}

int posix_spawnattr_destroy(posix_spawnattr_t *a) {
  (void)a;
  return 0;
}

int posix_spawnattr_setflags(posix_spawnattr_t *a, short flags) {
  if (flags & ~0xff) return EINVAL;
  a->__flags = flags;
  return 0;
}

int posix_spawnattr_setsigdefault(posix_spawnattr_t *restrict a, const sigset_t *restrict set) {
  a->__default = *set;
  return 0;
}

int posix_spawnattr_setsigmask(posix_spawnattr_t *restrict a, const sigset_t *restrict set) {
  a->__mask = *set;
  return 0;
}

int posix_spawnattr_setpgroup(posix_spawnattr_t *a, pid_t group) {
  a->__pgroup = group;
  return 0;
}

int posix_spawnattr_setschedpolicy(posix_spawnattr_t *a, int policy) {
  if (policy != SCHED_OTHER && policy != SCHED_FIFO && policy != SCHED_RR) return EINVAL;
  a->__policy = policy;
  return 0;
}

int posix_spawnattr_setschedparam(posix_spawnattr_t *restrict a, const struct sched_param *restrict param) {
  a->__param = *param;
  return 0;
}

int posix_spawnattr_getflags(const posix_spawnattr_t *restrict a, short *restrict to) {
  *to = a->__flags;
  return 0;
}

int posix_spawnattr_getsigdefault(const posix_spawnattr_t *restrict a, sigset_t *restrict to) {
  *to = a->__default;
  return 0;
}

int posix_spawnattr_getsigmask(const posix_spawnattr_t *restrict a, sigset_t *restrict to) {
  *to = a->__mask;
  return 0;
}

int posix_spawnattr_getpgroup(const posix_spawnattr_t *restrict a, pid_t *restrict to) {
  *to = a->__pgroup;
  return 0;
}

int posix_spawnattr_getschedpolicy(const posix_spawnattr_t *restrict a, int *restrict to) {
  *to = a->__policy;
  return 0;
}

int posix_spawnattr_getschedparam(const posix_spawnattr_t *restrict a, struct sched_param *restrict to) {
  *to = a->__param;
  return 0;
}
