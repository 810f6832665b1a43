// A fault whose signal is blocked or ignored kills all the same.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  for (int how = 0; how < 2; how++) {
    int status;
    fflush(stdout);
    if (fork() == 0) {
      setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
      sigset_t set;
      sigemptyset(&set);
      sigaddset(&set, SIGSEGV);
      if (how) signal(SIGSEGV, SIG_IGN);
      else sigprocmask(SIG_BLOCK, &set, NULL);
      get((char *)8);
      _exit(0);
    }
    wait(&status);
    printf("signal %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
  }
  return 0;
}
