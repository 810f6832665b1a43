// A signal whose alternate stack is not there cannot be delivered: SIGSEGV kills.
#define _GNU_SOURCE
#include "../look.h"

static void handler(int number) { printf("handled\n"); }

int main(void) {
  int status;
  if (fork() == 0) {
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    sigaltstack(&(stack_t){.ss_sp = (void *)0x10000000000, .ss_size = 16 * PAGE}, NULL);
    sigaction(SIGUSR1, &(struct sigaction){.sa_handler = handler, .sa_flags = SA_ONSTACK}, NULL);
    raise(SIGUSR1);
    _exit(0);
  }
  wait(&status);
  printf("signal %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
  return 0;
}
