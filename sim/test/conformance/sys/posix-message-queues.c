// POSIX message queues: priorities, attributes, waiting with a time, notification by signal, errors.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *name(long result) { return result < 0 ? strerrorname_np(errno) : "ok"; }
static volatile int told, code, value;
static void handler(int signo, siginfo_t *info, void *context) {
  told++;
  code = info->si_code;
  value = info->si_value.sival_int;
}

int main(void) {
  char buffer[8192];
  unsigned priority;
  mq_unlink("/pw-queue");
  printf("none %s\n", name(mq_open("/pw-queue", O_RDWR)));
  struct mq_attr attributes = {.mq_maxmsg = 4, .mq_msgsize = 32}, now;
  mqd_t q = mq_open("/pw-queue", O_RDWR | O_CREAT | O_EXCL | O_NONBLOCK, 0600, &attributes);
  printf("open %s\n", name(q));
  printf("exclusive %s\n", name(mq_open("/pw-queue", O_RDWR | O_CREAT | O_EXCL, 0600, NULL)));
  mq_getattr(q, &now);
  printf("flags %d most %ld size %ld now %ld\n", now.mq_flags == O_NONBLOCK, now.mq_maxmsg, now.mq_msgsize, now.mq_curmsgs);
  printf("empty %s\n", name(mq_receive(q, buffer, sizeof buffer, &priority)));
  mq_send(q, "low", 3, 1);
  mq_send(q, "high", 4, 30);
  mq_send(q, "low too", 7, 1);
  mq_send(q, "", 0, 5);
  printf("full %s\n", name(mq_send(q, "x", 1, 0)));
  printf("too big %s\n", name(mq_send(q, buffer, 33, 0)));
  printf("priority %s\n", name(mq_send(q, "x", 1, 32768)));
  mq_getattr(q, &now);
  printf("now %ld\n", now.mq_curmsgs);
  struct pollfd p = {q, POLLIN | POLLOUT, 0};
  printf("poll %d %x\n", poll(&p, 1, 0), p.revents);
  printf("small buffer %s\n", name(mq_receive(q, buffer, 31, &priority)));
  for (int i = 0; i < 4; i++) {
    long n = mq_receive(q, buffer, sizeof buffer, &priority);
    printf("  %ld \"%.*s\" %u\n", n, (int)n, buffer, priority);
  }
  struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
  sigaction(SIGUSR1, &action, NULL);
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1, .sigev_value.sival_int = 11};
  printf("notify %s", name(mq_notify(q, &event)));
  printf(" again %s\n", name(mq_notify(q, &event)));
  mq_send(q, "a", 1, 0);
  mq_send(q, "b", 1, 0);
  printf("told %d code %d value %d\n", told, code, value);
  mq_receive(q, buffer, sizeof buffer, NULL);
  mq_receive(q, buffer, sizeof buffer, NULL);
  mq_send(q, "c", 1, 0);
  printf("only once %d\n", told);
  mq_receive(q, buffer, sizeof buffer, NULL);
  mq_notify(q, &event);
  printf("removed %s\n", name(mq_notify(q, NULL)));
  now.mq_flags = 0;
  mq_setattr(q, &now, &attributes);
  printf("was nonblocking %d\n", attributes.mq_flags == O_NONBLOCK);
  struct timespec until;
  clock_gettime(CLOCK_REALTIME, &until);
  until.tv_nsec += 20000000;
  if (until.tv_nsec >= 1000000000) until.tv_sec++, until.tv_nsec -= 1000000000;
  printf("timed %s\n", name(mq_timedreceive(q, buffer, sizeof buffer, &priority, &until)));
  until.tv_nsec = -1;
  printf("bad time %s\n", name(mq_timedreceive(q, buffer, sizeof buffer, &priority, &until)));
  fflush(stdout);
  if (fork() == 0) {
    long n = mq_receive(q, buffer, sizeof buffer, &priority);
    printf("child got \"%.*s\" %u\n", (int)n, buffer, priority);
    fflush(stdout);
    _exit(0);
  }
  usleep(20000);
  mq_send(q, "for the child", 13, 3);
  wait(NULL);
  mqd_t reader = mq_open("/pw-queue", O_RDONLY);
  printf("send on reader %s\n", name(mq_send(reader, "x", 1, 0)));
  printf("cloexec %d\n", fcntl(reader, F_GETFD));
  printf("unlink %s again %s\n", name(mq_unlink("/pw-queue")), name(mq_unlink("/pw-queue")));
  printf("still works %s\n", name(mq_send(q, "x", 1, 0)));
  printf("close %s twice %s\n", name(mq_close(q)), name(mq_close(q)));
  printf("no slash %s\n", name(mq_open("pw-queue", O_RDONLY)));
  printf("two slashes %s\n", name(mq_open("/pw/queue", O_RDONLY | O_CREAT, 0600, NULL)));
  attributes.mq_maxmsg = 0;
  printf("bad attributes %s\n", name(mq_open("/pw-queue", O_RDONLY | O_CREAT, 0600, &attributes)));
  return 0;
}
