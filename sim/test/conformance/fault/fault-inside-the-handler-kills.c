// A fault in the handler of SIGSEGV, with the signal blocked by it, ends the program.
#define _GNU_SOURCE
#include "../look.h"

static void again(int number) { get((char *)16); }

int main(void) {
  int status;
  if (fork() == 0) {
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    signal(SIGSEGV, again);
    get((char *)8);
    _exit(0);
  }
  wait(&status);
  printf("signal %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
  return 0;
}
