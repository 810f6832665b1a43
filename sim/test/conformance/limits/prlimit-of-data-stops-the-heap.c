// prlimit sets the limit of data of oneself, by 0 or by a number, and says what it was; brk obeys, and goes on without it.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/syscall.h>

static void attempt(const char *what, pid_t pid) {
  struct rlimit none = {0, RLIM_INFINITY}, all = {RLIM_INFINITY, RLIM_INFINITY}, old = {1, 1};
  char *end = sbrk(0);
  printf("%s: %s", what, said(prlimit(pid, RLIMIT_DATA, &none, &old)));
  printf(", before %s %s\n", old.rlim_cur == RLIM_INFINITY ? "none" : "some", old.rlim_max == RLIM_INFINITY ? "none" : "some");
  printf("brk: %s\n", said(brk(end + 2 * PAGE)));
  prlimit(pid, RLIMIT_DATA, NULL, &old);
  printf("now %ld\n", (long)old.rlim_cur);
  printf("back: %s\n", said(prlimit(pid, RLIMIT_DATA, &all, NULL)));
  printf("brk: %s\n", said(brk(end + 1)));
  brk(end);
}

int main(void) {
  attempt("itself", 0);
  attempt("by number", syscall(SYS_gettid));
  printf("nobody: %s\n", said(prlimit(0x3fffff, RLIMIT_DATA, NULL, NULL)));
  return 0;
}
