/* Requests that are done by the time one asks for them, and what errors they tell. */
#define _GNU_SOURCE
#include <aio.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void wait_for(struct aiocb *a) {
  const struct aiocb *list[1] = {a};
  while (aio_error(a) == EINPROGRESS) aio_suspend(list, 1, 0);
}

static volatile sig_atomic_t got, value;

static void handler(int number, siginfo_t *info, void *context) {
  got = info->si_code == SI_ASYNCIO;
  value = info->si_value.sival_int;
}

int main(void) {
  char path[] = "/tmp/aioXXXXXX", room[64] = "";
  int fd = mkstemp(path);
  unlink(path);
  struct sigaction sa = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
  sigaction(SIGUSR1, &sa, 0);
  struct aiocb a = {.aio_fildes = fd, .aio_buf = "hello, world", .aio_nbytes = 12, .aio_offset = 3};
  a.aio_sigevent.sigev_notify = SIGEV_SIGNAL;
  a.aio_sigevent.sigev_signo = SIGUSR1;
  a.aio_sigevent.sigev_value.sival_int = 42;
  printf("write %d\n", aio_write(&a));
  wait_for(&a);
  printf("error %d return %zd\n", aio_error(&a), aio_return(&a));
  while (!got) usleep(1000);
  printf("signal, value %d\n", (int)value);
  struct aiocb r = {.aio_fildes = fd, .aio_buf = room, .aio_nbytes = 64, .aio_offset = 4};
  r.aio_sigevent.sigev_notify = SIGEV_NONE;
  printf("read %d\n", aio_read(&r));
  wait_for(&r);
  printf("error %d return %zd '%s'\n", aio_error(&r), aio_return(&r), room);
  struct aiocb bad = {.aio_fildes = 99, .aio_buf = room, .aio_nbytes = 1};
  bad.aio_sigevent.sigev_notify = SIGEV_NONE;
  int n = aio_read(&bad);
  wait_for(&bad);
  printf("bad descriptor %d %s %zd\n", n, strerror(aio_error(&bad)), aio_return(&bad));
  bad.aio_reqprio = -1;
  errno = 0;
  n = aio_read(&bad);
  printf("bad priority %d %s\n", n, strerror(errno));
  struct aiocb x = r, y = r;
  char first[4] = "", second[4] = "";
  x.aio_lio_opcode = y.aio_lio_opcode = LIO_READ;
  x.aio_buf = first, x.aio_nbytes = 3, x.aio_offset = 3;
  y.aio_buf = second, y.aio_nbytes = 3, y.aio_offset = 10;
  struct aiocb *list[] = {&x, 0, &y};
  printf("list %d", lio_listio(LIO_WAIT, list, 3, 0));
  printf(" %zd %zd %s %s\n", aio_return(&x), aio_return(&y), first, second);
  y.aio_fildes = 99;
  n = lio_listio(LIO_WAIT, list, 3, 0);
  printf("list %d %s: %d %d\n", n, strerror(errno), aio_error(&x), aio_error(&y));
  n = lio_listio(77, list, 3, 0);
  printf("mode %d %s\n", n, strerror(errno));
  printf("cancel %d", aio_cancel(fd, &x));
  printf(" %d\n", aio_cancel(fd, 0) == AIO_ALLDONE);
  n = aio_cancel(99, 0);
  printf("cancel %d %s\n", n, strerror(errno));
  struct aiocb s = r;
  printf("fsync %d", aio_fsync(O_SYNC, &s));
  wait_for(&s);
  printf(" %zd\n", aio_return(&s));
  n = aio_fsync(12345, &s);
  printf("fsync %d %s\n", n, strerror(errno));
  return 0;
}
