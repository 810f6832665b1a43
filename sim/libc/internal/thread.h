/* The thread descriptor, at the thread pointer. Size and the offsets of self, tid, robust list and rseq area are glibc 2.36's,
 * because the system calls of the start-up show them. */
#ifndef INTERNAL_THREAD_H
#define INTERNAL_THREAD_H
struct __tcb {
  void *tcb;
  void *dtv;
  struct __tcb *self;
  char pad0[0x2d0 - 0x18];
  int tid;
  int pad1;
  void *robust_head;
  long robust_offset;
  void *robust_pending;
  /* Ours from here on. */
  void *(*start)(void *);
  void *argument;
  void *result;
  void *stack_block;
  unsigned long stack_size;
  unsigned long guard_size;
  struct __tcb *next;
  int detached; /* 0 joinable, 1 detached, 2 finished */
  int joining;
  int cancel_state;
  int cancel_type;
  int cancel_pending;
  int in_exit;
  void *cleanup;
  void *specific[64];
  char pad2[0x920 - 0x368 - 64 * 8];
  char rseq_area[0x20];
  char pad3[0x40];
};
#define TCB_SIZE 0x980UL
#endif
