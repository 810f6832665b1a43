// The parent of vfork goes on when the child has ended or runs another program; the end of that program does not let a later vfork go.
#define _GNU_SOURCE
#include "../look.h"

#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void nap(int ms) { nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000}, NULL); }

int main(int argc, char **argv) {
  if (argc > 1) {
    nap(1000);
    return 118;
  }
  int status;
  double start = now();
  pid_t pid = vfork();
  if (pid == 0) {
    nap(600);
    _exit(118);
  }
  printf("ended first %d", now() - start >= 0.6);
  waitpid(pid, &status, 0);
  printf(", status %d\n", WEXITSTATUS(status));
  start = now();
  pid = vfork();
  if (pid == 0) {
    nap(300);
    execl("/proc/self/exe", "again", "x", NULL);
    _exit(1);
  }
  double waited = now() - start;
  printf("until the other program %d, not until its end %d", waited >= 0.3, waited < 1.2);
  start = now();
  pid_t second = vfork();
  if (second == 0) {
    nap(1600);
    _exit(3);
  }
  printf(", the second until its own end %d", now() - start >= 1.6);
  waitpid(pid, &status, 0);
  printf(", statuses %d", WEXITSTATUS(status));
  waitpid(second, &status, 0);
  printf(" %d\n", WEXITSTATUS(status));
  return 0;
}
