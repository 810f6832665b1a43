#include "../internal/libc.h"
#include <errno.h>
#include <mqueue.h>
#include <stdarg.h>

mqd_t mq_open(const char *name, int flags, ...) {
  unsigned int mode = 0;
  struct mq_attr *attributes = 0;
  if (*name != '/') {
    errno = EINVAL;
    return -1;
  }
  if (flags & O_CREAT) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, unsigned int);
    attributes = va_arg(arguments, struct mq_attr *);
    va_end(arguments);
  }
  return (mqd_t)CALL4(SYS_mq_open, name + 1, flags, mode, attributes);
}

int mq_close(mqd_t queue) {
  return (int)CALL1(SYS_close, queue);
}

int mq_unlink(const char *name) {
  if (*name != '/') {
    errno = EINVAL;
    return -1;
  }
  int result = (int)CALL1(SYS_mq_unlink, name + 1);
  if (result < 0 && errno == EPERM) errno = EACCES;
  return result;
}

int mq_setattr(mqd_t queue, const struct mq_attr *restrict new, struct mq_attr *restrict old) {
  return (int)CALL3(SYS_mq_getsetattr, queue, new, old);
}

int mq_getattr(mqd_t queue, struct mq_attr *to) {
  return mq_setattr(queue, 0, to);
}

int mq_timedsend(mqd_t queue, const char *message, size_t n, unsigned int priority, const struct timespec *until) {
  CANCEL_ENTER();
  int result = (int)CALL5(SYS_mq_timedsend, queue, message, n, priority, until);
  CANCEL_LEAVE();
  return result;
}

ssize_t mq_timedreceive(mqd_t queue, char *restrict to, size_t n, unsigned int *restrict priority,
                        const struct timespec *restrict until) {
  CANCEL_ENTER();
  ssize_t result = CALL5(SYS_mq_timedreceive, queue, to, n, priority, until);
  CANCEL_LEAVE();
  return result;
}

int mq_send(mqd_t queue, const char *message, size_t n, unsigned int priority) {
  return mq_timedsend(queue, message, n, priority, 0);
}

ssize_t mq_receive(mqd_t queue, char *to, size_t n, unsigned int *priority) {
  return mq_timedreceive(queue, to, n, priority, 0);
}
