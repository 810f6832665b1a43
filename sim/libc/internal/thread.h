/* The thread descriptor, at the thread pointer. Size and the offsets of self, tid, robust list and rseq area are glibc 2.36's,
 * because the system calls of the start-up show them. */
#ifndef INTERNAL_THREAD_H
#define INTERNAL_THREAD_H

#include <bits/pthreadtypes.h>

struct __cleanup;

struct __tcb {
  void *tcb;
  void *dtv;
  struct __tcb *self;
  char pad0[0x2d0 - 0x18];
  int tid;
  int pad1;
  void *robust_prev;
  void *robust_head;
  long robust_offset;
  void *robust_pending;
  /* Ours from here on. */
  void *(*start)(void *);
  void *argument;
  void *result;
  char *stack_block; /* the whole mapping, guard included; 0: the first thread's */
  unsigned long stack_size;
  unsigned long guard_size;
  struct __tcb *next; /* in the list of cached stacks */
  int detached;       /* 1: nobody will join */
  int user_stack;
  int joiner; /* thread id of who waits */
  int cancel_disabled;
  int cancel_asynchronous;
  int cancel_requested;
  int in_cancellation_point;
  int exiting;
  struct __cleanup *cleanup;
  void **specific; /* values of keys, made at the first use */
  unsigned long start_mask;
  char name[16];
  unsigned int fp_flags; /* floating-point exceptions that were raised */
  int pad2;
  struct __tcb *joins; /* the thread whose end this one waits for */
  int gate;            /* of pthread_create */
  int pad4;
  char pad3[0x920 - 0x390];
  char rseq_area[0x20];
};
#define TCB_SIZE 0x940UL

struct __tcb *__thread_self(void);
/* Around what may sleep and is no cancellation point. */
#define CANCEL_OFF(saved) \
  int saved = __thread_self()->cancel_disabled; \
  __thread_self()->cancel_disabled = 1
#define CANCEL_BACK(saved) (__thread_self()->cancel_disabled = (saved))
#endif
