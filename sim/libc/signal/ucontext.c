/* getcontext, makecontext, swapcontext, setcontext. Where a context goes on stands in the field that glibc has for a shadow stack:
 * three words as setjmp's (text address, window, SP), then the block that a new context starts with, or 0.
 * Differs from Linux: a context that has run goes on only in the thread that it ran in, because its registers are there. */
#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <ucontext.h>

/* At the top of a new context's stack; below it the two words that a call would have pushed. */
struct start {
  void (*function)(long, ...);
  ucontext_t *link;
  long count;
  long arguments[];
};

static void fill(ucontext_t *uc, unsigned long ip, unsigned long sp) {
  uc->uc_mcontext.gregs[REG_RIP] = (long long)ip;
  uc->uc_mcontext.gregs[REG_RSP] = (long long)sp;
  uc->uc_mcontext.fpregs = &uc->__fpregs_mem;
  uc->__ssp[3] = 0;
}

/* The caller's place: what it has pushed by its call, and its window's file. */
static void save(ucontext_t *uc, const unsigned long *frame) {
  unsigned long here[3];
  __builtin_setjmp_save(here);
  uc->__ssp[0] = frame[0];
  uc->__ssp[1] = (here[1] & 0xffffffff00000000) | frame[1];
  uc->__ssp[2] = (unsigned long)(frame + 2);
  fill(uc, frame[0], (unsigned long)(frame + 2));
}

static void go(const ucontext_t *uc) {
  if (uc->__ssp[3]) __builtin_context_start((void *)uc->__ssp, (void *)uc->__ssp[3]);
  __builtin_context_resume((void *)uc->__ssp);
}

int getcontext(ucontext_t *uc) {
  save(uc, __builtin_call_frame());
  return (int)CALL4(SYS_rt_sigprocmask, SIG_BLOCK, 0, &uc->uc_sigmask, 8);
}

int setcontext(const ucontext_t *uc) {
  if (CALL4(SYS_rt_sigprocmask, SIG_SETMASK, &uc->uc_sigmask, 0, 8) < 0) return -1;
  go(uc);
  return -1;
}

int swapcontext(ucontext_t *restrict old, const ucontext_t *restrict uc) {
  save(old, __builtin_call_frame());
  if (CALL4(SYS_rt_sigprocmask, SIG_SETMASK, &uc->uc_sigmask, &old->uc_sigmask, 8) < 0) return -1;
  go(uc);
  return -1;
}

static _Noreturn void run(struct start *s) {
  long *a = s->arguments;
  if (s->count == 0) ((void (*)(void))s->function)();
  else if (s->count <= 6) ((void (*)(long, long, long, long, long, long))s->function)(a[0], a[1], a[2], a[3], a[4], a[5]);
  else
    ((void (*)(long, long, long, long, long, long, long, long, long, long, long, long, long, long, long, long))s->function)(
        a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9], a[10], a[11], a[12], a[13], a[14], a[15]);
  exit(s->link ? setcontext(s->link) : 0);
}

void makecontext(ucontext_t *uc, void (*function)(void), int count, ...) {
  int room = count <= 6 ? 6 : 16;
  unsigned long top = (unsigned long)uc->uc_stack.ss_sp + uc->uc_stack.ss_size;
  struct start *s = (struct start *)((top - sizeof *s - room * sizeof(long)) & -16UL);
  unsigned long *frame = (unsigned long *)s - 2;
  s->function = (void (*)(long, ...))function;
  s->link = uc->uc_link;
  s->count = count;
  va_list arguments;
  va_start(arguments, count);
  for (int i = 0; i < room; i++) s->arguments[i] = i < count ? va_arg(arguments, long) : 0;
  va_end(arguments);
  frame[0] = 0;
  frame[1] = 0;
  fill(uc, (unsigned long)function, (unsigned long)frame);
  uc->__ssp[0] = (unsigned long)run;
  uc->__ssp[1] = 0;
  uc->__ssp[2] = (unsigned long)frame;
  uc->__ssp[3] = (unsigned long)s;
}
