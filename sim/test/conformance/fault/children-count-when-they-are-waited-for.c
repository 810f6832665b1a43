// RUSAGE_CHILDREN has the faults of a child only after wait.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 100 * PAGE, RW, PRIVATE, -1, 0);
  struct rusage before, after;
  getrusage(RUSAGE_CHILDREN, &before);
  if (fork() == 0) {
    memset(p, 1, 100 * PAGE);
    _exit(0);
  }
  siginfo_t info;
  waitid(P_ALL, 0, &info, WEXITED | WNOWAIT);
  getrusage(RUSAGE_CHILDREN, &after);
  printf("ended: %ld\n", after.ru_minflt - before.ru_minflt);
  wait(NULL);
  getrusage(RUSAGE_CHILDREN, &after);
  printf("waited for: %d\n", after.ru_minflt - before.ru_minflt >= 100);
  return 0;
}
