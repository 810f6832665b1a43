// timer_create and its relatives: signals, overruns while a signal is blocked, times left, errors.
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <sys/syscall.h>
#include <sys/wait.h>

static volatile sig_atomic_t seen, code, value, same_timer;
static timer_t expected;

static void on_timer(int signo, siginfo_t *info, void *context) {
  seen++;
  code = info->si_code;
  value = info->si_value.sival_int;
  same_timer = info->si_timerid == (int)(long)expected;
}

static const char *name(int result) { return result < 0 ? strerrorname_np(errno) : "ok"; }

int main(void) {
  struct sigaction action = {.sa_sigaction = on_timer, .sa_flags = SA_SIGINFO};
  sigaction(SIGRTMIN, &action, NULL);
  sigaction(SIGALRM, &action, NULL);
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN, .sigev_value.sival_int = 42};
  timer_t timer;
  printf("create %s\n", name(timer_create(CLOCK_MONOTONIC, &event, &timer)));
  expected = timer;
  struct itimerspec once = {.it_value = {0, 20000000}}, left;
  printf("settime %s\n", name(timer_settime(timer, 0, &once, NULL)));
  timer_gettime(timer, &left);
  printf("armed %d interval %ld\n", left.it_value.tv_nsec > 0 && left.it_value.tv_nsec <= 20000000, left.it_interval.tv_nsec);
  while (!seen) pause();
  printf("seen %d code %d value %d same %d\n", seen, code, value, same_timer);
  timer_gettime(timer, &left);
  printf("then %ld %ld\n", (long)left.it_value.tv_sec, left.it_value.tv_nsec);

  /* Blocked, a periodic timer counts what it misses. */
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGRTMIN);
  sigprocmask(SIG_BLOCK, &set, NULL);
  struct itimerspec often = {.it_value = {0, 10000000}, .it_interval = {0, 10000000}};
  seen = 0;
  timer_settime(timer, 0, &often, NULL);
  struct timespec nap = {0, 105000000};
  nanosleep(&nap, NULL);
  siginfo_t info;
  int got = sigwaitinfo(&set, &info);
  printf("sigwaitinfo %d code %d overrun many %d same as getoverrun %d\n", got == SIGRTMIN, info.si_code,
         info.si_overrun >= 8, info.si_overrun == timer_getoverrun(timer));
  struct itimerspec none = {0}, old;
  timer_settime(timer, 0, &none, &old);
  printf("old interval %ld, left %d\n", old.it_interval.tv_nsec, old.it_value.tv_nsec > 0);
  printf("delete %s", name(timer_delete(timer)));
  printf(" again %s\n", name(timer_delete(timer)));

  /* Without an event: SIGALRM with the number of the timer. */
  seen = 0;
  timer_create(CLOCK_REALTIME, NULL, &timer);
  expected = timer;
  timer_settime(timer, 0, &once, NULL);
  while (!seen) pause();
  printf("alarm code %d value is number %d\n", code, value == (int)(long)timer);

  /* An absolute time that has passed goes off at once. */
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  struct itimerspec past = {.it_value = {now.tv_sec - 5, 0}};
  seen = 0;
  timer_settime(timer, TIMER_ABSTIME, &past, NULL);
  while (!seen) pause();
  printf("past %d\n", seen);

  /* Nobody is told. */
  event.sigev_notify = SIGEV_NONE;
  timer_t quiet;
  timer_create(CLOCK_MONOTONIC, &event, &quiet);
  seen = 0;
  timer_settime(quiet, 0, &once, NULL);
  nap.tv_nsec = 40000000;
  nanosleep(&nap, NULL);
  timer_gettime(quiet, &left);
  printf("quiet %d left %ld\n", seen, left.it_value.tv_nsec);

  /* To one thread. */
  event.sigev_notify = SIGEV_THREAD_ID;
  event._sigev_un._tid = gettid();
  timer_t own;
  printf("thread %s\n", name(timer_create(CLOCK_MONOTONIC, &event, &own)));
  event._sigev_un._tid = 1;
  timer_t other;
  printf("of another %s\n", name(timer_create(CLOCK_MONOTONIC, &event, &other)));

  event.sigev_notify = 99;
  printf("bad notify %s\n", name(timer_create(CLOCK_MONOTONIC, &event, &other)));
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = 99;
  printf("bad signal %s\n", name(timer_create(CLOCK_MONOTONIC, &event, &other)));
  printf("bad clock %s\n", name(timer_create(1234, NULL, &other)));
  printf("coarse %s\n", name(timer_create(CLOCK_MONOTONIC_COARSE, NULL, &other)));
  struct itimerspec wrong = {.it_value = {0, 1000000000}};
  printf("bad time %s\n", name(timer_settime(own, 0, &wrong, NULL)));
  wrong.it_value.tv_nsec = -1;
  printf("negative %s\n", name(timer_settime(own, 0, &wrong, NULL)));
  printf("no time %s\n", name(timer_settime(own, 0, NULL, NULL)));
  printf("bad address %s\n", name(timer_settime(own, 0, (void *)8, NULL)));
  printf("bad timer %s\n", name(timer_gettime((timer_t)1000, &left)));

  /* A child has none. */
  fflush(stdout);
  if (fork() == 0) {
    printf("child %s\n", name(timer_gettime(own, &left)));
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);

  /* Time of the process itself: it goes off while the process works, not while it sleeps. */
  timer_t work;
  event = (struct sigevent){.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM, .sigev_value.sival_int = 7};
  printf("cpu %s\n", name(timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &work)));
  seen = 0;
  timer_settime(work, 0, &once, NULL);
  nap.tv_nsec = 100000000;
  nanosleep(&nap, NULL);
  printf("asleep %d\n", seen);
  while (!seen);
  printf("working %d value %d\n", seen, value);
  return 0;
}
