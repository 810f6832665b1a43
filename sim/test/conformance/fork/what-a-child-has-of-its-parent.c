// A child has the alternate stack, the processors, the masks and ignored signals; not the alarm, not what waits for the parent.
#define _GNU_SOURCE
#include "../look.h"

#include <sched.h>
#include <sys/time.h>

static volatile int alarmed;
static char other[65536];

static void handler(int signal) { alarmed = 1; }

int main(void) {
  stack_t stack = {.ss_sp = other, .ss_size = sizeof other}, found;
  sigset_t set, blocked;
  cpu_set_t processors;
  sigaltstack(&stack, NULL);
  signal(SIGALRM, handler), signal(SIGUSR2, SIG_IGN);
  sigemptyset(&set), sigaddset(&set, SIGUSR1), sigprocmask(SIG_BLOCK, &set, NULL);
  CPU_ZERO(&processors);
  CPU_SET(0, &processors);
  sched_setaffinity(0, sizeof processors, &processors);
  raise(SIGUSR1);
  alarm(100);
  fflush(stdout);
  if (fork() == 0) {
    struct sigaction action;
    sigaltstack(NULL, &found);
    printf("alternate stack %d, size %ld, flags %x\n", found.ss_sp == other, (long)found.ss_size, found.ss_flags);
    CPU_ZERO(&processors);
    sched_getaffinity(0, sizeof processors, &processors);
    printf("processors %d, the first %d\n", CPU_COUNT(&processors), CPU_ISSET(0, &processors));
    sigprocmask(SIG_BLOCK, NULL, &blocked), sigpending(&set), sigaction(SIGUSR2, NULL, &action);
    printf("blocked %d, pending %d, ignored %d\n", sigismember(&blocked, SIGUSR1), sigismember(&set, SIGUSR1), action.sa_handler == SIG_IGN);
    printf("alarm left %u\n", alarm(1));
    sleep(3);
    printf("alarmed %d\n", alarmed);
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
  sigpending(&set);
  printf("parent: alarmed %d, its alarm %d, pending %d\n", alarmed, alarm(0) > 90, sigismember(&set, SIGUSR1));
  return 0;
}
