// The frame of the handler has the error code of the fault: bit 0 protection, 1 write, 2 user, 4 fetch.
#define _GNU_SOURCE
#include "../look.h"
#include <ucontext.h>

static long code, trap;
static void tell(int number, siginfo_t *info, void *context) {
  ucontext_t *u = context;
  code = u->uc_mcontext.gregs[REG_ERR];
  trap = u->uc_mcontext.gregs[REG_TRAPNO];
  siglongjmp(look_back, 1);
}

int main(void) {
  sigaction(SIGSEGV, &(struct sigaction){.sa_sigaction = tell, .sa_flags = SA_SIGINFO | SA_NODEFER}, NULL);
  char *p = mmap(NULL, PAGE, PROT_READ, PRIVATE, -1, 0), *none = mmap(NULL, PAGE, PROT_NONE, PRIVATE, -1, 0);
  if (!sigsetjmp(look_back, 1)) get((char *)8);
  printf("read of nothing: %ld, trap %ld\n", code, trap);
  if (!sigsetjmp(look_back, 1)) put((char *)8, 1);
  printf("write of nothing: %ld\n", code);
  if (!sigsetjmp(look_back, 1)) put(p, 1);
  printf("write, not there yet: %ld\n", code);
  get(p);
  if (!sigsetjmp(look_back, 1)) put(p, 1);
  printf("write, there: %ld\n", code);
  if (!sigsetjmp(look_back, 1)) get(none);
  printf("PROT_NONE: %ld\n", code);
  if (!sigsetjmp(look_back, 1)) ((void (*)(void))p)();
  printf("fetch: %ld\n", code);
  return 0;
}
