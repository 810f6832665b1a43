#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <mqueue.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>

/* What the kernel is given and sends back when a message has come: 32 bytes, the last of which says why. */
union notice {
  struct {
    void (*function)(union sigval);
    union sigval value;
    pthread_attr_t *attributes;
  };
  char raw[32];
};
enum { WOKEN_UP = 1, REMOVED = 2 };

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
/* The kernel's end and the helper's. */
static int ends[2] = {-1, -1};

static void *call_function(void *argument) {
  union notice notice = *(union notice *)argument;
  free(argument);
  notice.function(notice.value);
  return 0;
}

/* The thread that waits for the kernel. Differs from Linux: it reads one end of a pair of sockets, not a netlink socket. */
static void *helper(void *unused) {
  union notice notice;
  while (recv(ends[0], &notice, sizeof notice, MSG_WAITALL | MSG_NOSIGNAL) >= 0) {
    if (notice.raw[31] == WOKEN_UP) {
      pthread_t thread;
      union notice *copy = malloc(sizeof *copy);
      *copy = notice;
      if (pthread_create(&thread, notice.attributes, call_function, copy) == 0) pthread_detach(thread);
    }
    if (notice.attributes) {
      pthread_attr_destroy(notice.attributes);
      free(notice.attributes);
    }
  }
  return 0;
}

static int start_helper(void) {
  int result = 0;
  pthread_mutex_lock(&guard);
  if (ends[0] < 0) {
    sigset_t all, old;
    pthread_t thread;
    result = socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, ends);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    if (result == 0 && pthread_create(&thread, 0, helper, 0) == 0) pthread_detach(thread);
    pthread_sigmask(SIG_SETMASK, &old, 0);
  }
  pthread_mutex_unlock(&guard);
  return result;
}

int mq_notify(mqd_t queue, const struct sigevent *how) {
  if (!how || how->sigev_notify != SIGEV_THREAD) return (int)CALL2(SYS_mq_notify, queue, how);
  if (start_helper() != 0) {
    errno = ENOSYS;
    return -1;
  }
  union notice notice = {0};
  struct sigevent event = {0};
  notice.function = how->sigev_notify_function;
  notice.value = how->sigev_value;
  if (how->sigev_notify_attributes) {
    notice.attributes = malloc(sizeof *notice.attributes);
    *notice.attributes = *how->sigev_notify_attributes;
  }
  event.sigev_notify = SIGEV_THREAD;
  event.sigev_signo = ends[0];
  event.sigev_value.sival_ptr = &notice;
  int result = (int)CALL2(SYS_mq_notify, queue, &event);
  if (result != 0) free(notice.attributes);
  return result;
}
