#ifndef _POLL_H
#define _POLL_H
#include <bits/features.h>
#include <bits/poll-consts.h>
#include <bits/sigset.h>
#include <bits/timespec.h>
typedef unsigned long nfds_t;
struct pollfd {
  int fd;
  short events;
  short revents;
};
int poll(struct pollfd *, nfds_t, int);
int ppoll(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);
#endif
