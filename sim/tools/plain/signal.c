#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static volatile sig_atomic_t count;
static char *page;

static void repair(int number, siginfo_t *info, void *context) {
  (void)context;
  count += number == SIGSEGV && info->si_code == SEGV_ACCERR && (char *)info->si_addr == page;
  mprotect(page, 4096, PROT_READ | PROT_WRITE);
}

static void last(int number) {
  write(STDOUT_FILENO, "last\n", 5);
  _exit(number);
}

static void store(char *at, char value) { *at = value; }

int main(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = repair;
  action.sa_flags = SA_SIGINFO;
  sigemptyset(&action.sa_mask);
  sigaction(SIGSEGV, &action, NULL);
  page = mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  store(page, 7);
  printf("%d after %d\n", *page, (int)count);
  fflush(stdout);
  signal(SIGSEGV, last);
  munmap(page, 4096);
  store(page, 8);
  return 0;
}
