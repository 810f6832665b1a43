/* Instructions that raise an exception end the program by its signal: HLT, both forms of INT 3, input from a port, division by zero,
   an address that is not canonical; and what a handler learns. */
#define _GNU_SOURCE
#include "../look.h"

static unsigned char *page;

static void handler(int signal, siginfo_t *info, void *context) {
  printf("%s code %d\n", sigabbrev_np(signal), info->si_code);
  fflush(stdout);
  _exit(0);
}

static void attempt(const char *what, const char *code, int length) {
  int status;
  memcpy(page, code, length);
  for (int handled = 0; handled < 2; handled++) {
    fflush(stdout);
    if (fork() == 0) {
      struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
      setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
      int all[] = {SIGSEGV, SIGBUS, SIGFPE, SIGTRAP, SIGILL};
      for (int i = 0; handled && i < 5; i++) sigaction(all[i], &action, NULL);
      printf("%s: ", what);
      if (!handled) fflush(stdout);
      ((void (*)(void))page)();
      printf("nothing\n");
      fflush(stdout);
      _exit(0);
    }
    wait(&status);
    if (WIFSIGNALED(status)) printf("killed by %s\n", sigabbrev_np(WTERMSIG(status)));
  }
}

int main(void) {
  page = mmap(NULL, PAGE, RW | PROT_EXEC, PRIVATE, -1, 0);
  attempt("hlt", "\xf4\xc3", 2);
  attempt("int 3, long", "\xcd\x03\xc3", 3);
  attempt("int 3, short", "\xcc\xc3", 2);
  attempt("int 0x21", "\xcd\x21\xc3", 3);
  attempt("in al", "\xba\x00\x00\x00\x00\xec\xc3", 7);
  attempt("in eax", "\xba\x06\x00\x00\x00\xed\xc3", 7);
  attempt("in al, high port", "\xba\xff\xff\x00\x00\xec\xc3", 7);
  attempt("out al", "\xba\x80\x00\x00\x00\xee\xc3", 7);
  attempt("division by zero", "\x31\xd2\x31\xc9\xb8\x01\x00\x00\x00\xf7\xf1\xc3", 12);
  attempt("quotient too large", "\xba\x01\x00\x00\x00\xb9\x01\x00\x00\x00\xf7\xf1\xc3", 13);
  attempt("not canonical", "\x48\xb8\x00\x00\x00\x00\x00\x00\x00\x80\xc6\x00\x01\xc3", 14);
  attempt("ud2", "\x0f\x0b\xc3", 3);
  return 0;
}
