/* Asynchronous input and output. Differs from Linux: the work is done inside the call that asks for it, where glibc has threads, so
 * nothing is ever in progress, a read of an empty pipe waits, and a function that is to be called runs in the caller's thread. */
#define _GNU_SOURCE
#include "../internal/libc.h"
#include <aio.h>
#include <errno.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A value of si_code that only the library sends. */
static void notify(const struct sigevent *how) {
  if (how->sigev_notify == SIGEV_SIGNAL) {
    siginfo_t info;
    memset(&info, 0, sizeof info);
    info.si_signo = how->sigev_signo;
    info.si_code = SI_ASYNCIO;
    info.si_pid = getpid();
    info.si_uid = getuid();
    info.si_value = how->sigev_value;
    RAW3(SYS_rt_sigqueueinfo, info.si_pid, how->sigev_signo, &info);
  } else if (how->sigev_notify == SIGEV_THREAD) how->sigev_notify_function(how->sigev_value);
}

static void done(struct aiocb *request, long result) {
  request->__error_code = result < 0 ? (int)-result : 0;
  request->__return_value = result < 0 ? -1 : result;
}

static int refused(struct aiocb *request) {
  if (request->aio_reqprio >= 0 && request->aio_reqprio <= 20) return 0;
  request->__error_code = EINVAL;
  request->__return_value = -1;
  errno = EINVAL;
  return 1;
}

/* A descriptor without positions is read and written where it is. */
static void transfer(struct aiocb *request, int write) {
  long nr = write ? SYS_pwrite64 : SYS_pread64;
  long result = RAW4(nr, request->aio_fildes, request->aio_buf, request->aio_nbytes, request->aio_offset);
  if (result == -ESPIPE)
    result = RAW3(write ? SYS_write : SYS_read, request->aio_fildes, request->aio_buf, request->aio_nbytes);
  done(request, result);
}

int aio_read(struct aiocb *request) {
  if (refused(request)) return -1;
  transfer(request, 0);
  notify(&request->aio_sigevent);
  return 0;
}

int aio_write(struct aiocb *request) {
  if (refused(request)) return -1;
  transfer(request, 1);
  notify(&request->aio_sigevent);
  return 0;
}

int aio_fsync(int how, struct aiocb *request) {
  if (how != O_SYNC && how != O_DSYNC) {
    errno = EINVAL;
    return -1;
  }
  if (RAW2(SYS_fcntl, request->aio_fildes, F_GETFL) < 0) {
    errno = EBADF;
    return -1;
  }
  done(request, how == O_SYNC ? RAW1(SYS_fsync, request->aio_fildes) : RAW1(SYS_fdatasync, request->aio_fildes));
  notify(&request->aio_sigevent);
  return 0;
}

int aio_error(const struct aiocb *request) {
  return request->__error_code;
}

ssize_t aio_return(struct aiocb *request) {
  return request->__return_value;
}

int aio_cancel(int fd, struct aiocb *request) {
  if (RAW2(SYS_fcntl, fd, F_GETFL) < 0) {
    errno = EBADF;
    return -1;
  }
  if (request && request->aio_fildes != fd) {
    errno = EINVAL;
    return -1;
  }
  return AIO_ALLDONE;
}

int aio_suspend(const struct aiocb *const *list, int n, const struct timespec *restrict most) {
  (void)list;
  (void)most;
  if (n < 0) {
    errno = EINVAL;
    return -1;
  }
  return 0;
}

int lio_listio(int mode, struct aiocb *const *restrict list, int n, struct sigevent *restrict then) {
  if ((mode != LIO_WAIT && mode != LIO_NOWAIT) || n < 0) {
    errno = EINVAL;
    return -1;
  }
  int failed = 0;
  for (int i = 0; i < n; i++) {
    struct aiocb *request = list[i];
    if (!request || request->aio_lio_opcode == LIO_NOP) continue;
    if (request->aio_lio_opcode != LIO_READ && request->aio_lio_opcode != LIO_WRITE) {
      done(request, -EINVAL);
      failed = 1;
      continue;
    }
    if (refused(request)) {
      failed = 1;
      continue;
    }
    transfer(request, request->aio_lio_opcode == LIO_WRITE);
    if (mode == LIO_WAIT && request->__error_code) failed = 1;
    notify(&request->aio_sigevent);
  }
  if (mode == LIO_NOWAIT && then) notify(then);
  if (!failed) return 0;
  errno = EIO;
  return -1;
}

void aio_init(const struct aioinit *how) {
  (void)how; /* how many threads: there are none */
}
