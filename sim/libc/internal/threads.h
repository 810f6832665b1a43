#ifndef INTERNAL_THREADS_H
#define INTERNAL_THREADS_H
#include "signal.h"
#include "thread.h"
#include <stddef.h>

#define SIGCANCEL 32
#define ATTRIBUTE_DETACHED 1
#define ATTRIBUTE_STACK 8
#define ATTRIBUTE_GUARD 64
#define ATTRIBUTE_EXPLICIT_SCHED 2
#define ATTRIBUTE_PROCESS_SCOPE 4

/* What stands in a pthread_attr_t. */
struct __attributes {
  int priority;
  int policy;
  int flags;
  int pad;
  size_t guard_size;
  void *stack_end;
  size_t stack_size;
  struct __more_attributes *more; /* of pthread_attr_setaffinity_np and its like */
};

struct __more_attributes {
  unsigned long *cpus;
  size_t cpus_size; /* bytes; 0: none were said */
  unsigned long mask;
  int mask_set;
};

/* What pthread_create takes without attributes; a size of 0 is the limit of the first stack. */
extern struct __attributes __default_attributes;

extern int __threads; /* that have not ended */
extern void (*__cancel_hook)(int enter);
void __cancellation_point(int enter);
struct _IO_FILE;
long __cancellable_io(struct _IO_FILE *f, long number, const void *data, size_t n);
void __give_stack_back(struct __tcb *thread);
void __malloc_threads_begin(void);
void __malloc_thread_end(void);
void __run_key_destructors(void);
extern void (*__key_destructors_hook)(void);
void __destroy_specific(void);
#endif
