#ifndef _SYS_SELECT_H
#define _SYS_SELECT_H
#include <bits/sigset.h>
#include <bits/timespec.h>
#include <bits/timeval.h>
typedef long __fd_mask;
typedef long fd_mask;
#define FD_SETSIZE 1024
#define __FD_SETSIZE 1024
#define NFDBITS 64
#define __NFDBITS 64
typedef struct {
  __fd_mask fds_bits[16];
} fd_set;
#define FD_ZERO(set) \
  do { \
    fd_set *__s = (set); \
    for (unsigned __i = 0; __i < 16; __i++) __s->fds_bits[__i] = 0; \
  } while (0)
#define FD_SET(d, set) ((void)((set)->fds_bits[(d) / 64] |= 1UL << ((d) % 64)))
#define FD_CLR(d, set) ((void)((set)->fds_bits[(d) / 64] &= ~(1UL << ((d) % 64))))
#define FD_ISSET(d, set) (((set)->fds_bits[(d) / 64] & (1UL << ((d) % 64))) != 0)
int select(int, fd_set *restrict, fd_set *restrict, fd_set *restrict, struct timeval *restrict);
int pselect(int, fd_set *restrict, fd_set *restrict, fd_set *restrict, const struct timespec *restrict,
            const sigset_t *restrict);
#endif
