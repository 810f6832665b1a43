/* What every file of the library may use: raw system calls, the error convention, start-up state, locks.
 * Names that a program may define itself never appear here without two leading underscores. */
#ifndef INTERNAL_LIBC_H
#define INTERNAL_LIBC_H
#include <stddef.h>
#include <bits/syscall.h>

long __sysret(long result); /* -errno becomes errno and -1 */
/* The same, with a call only for what failed: every system call passes here. */
#define SYSRET(call) \
  (__extension__({ \
    long __result = (call); \
    if ((unsigned long)__result > -4096UL) __result = __sysret(__result); \
    __result; \
  }))
int *__errno_location(void);
#define ERRNO (*__errno_location())

#define RAW6(nr, a, b, c, d, e, f) \
  __builtin_syscall((nr), (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))
#define RAW0(nr) RAW6(nr, 0, 0, 0, 0, 0, 0)
#define RAW1(nr, a) RAW6(nr, a, 0, 0, 0, 0, 0)
#define RAW2(nr, a, b) RAW6(nr, a, b, 0, 0, 0, 0)
#define RAW3(nr, a, b, c) RAW6(nr, a, b, c, 0, 0, 0)
#define RAW4(nr, a, b, c, d) RAW6(nr, a, b, c, d, 0, 0)
#define RAW5(nr, a, b, c, d, e) RAW6(nr, a, b, c, d, e, 0)
#define CALL0(nr) SYSRET(RAW0(nr))
#define CALL1(nr, a) SYSRET(RAW1(nr, a))
#define CALL2(nr, a, b) SYSRET(RAW2(nr, a, b))
#define CALL3(nr, a, b, c) SYSRET(RAW3(nr, a, b, c))
#define CALL4(nr, a, b, c, d) SYSRET(RAW4(nr, a, b, c, d))
#define CALL5(nr, a, b, c, d, e) SYSRET(RAW5(nr, a, b, c, d, e))
#define CALL6(nr, a, b, c, d, e, f) SYSRET(RAW6(nr, a, b, c, d, e, f))

#define PAGE_SIZE 4096UL

extern char **environ;
#define __environ environ
extern unsigned long *__auxv;
extern char *program_invocation_name;
extern char *program_invocation_short_name;
unsigned long __auxval(unsigned long type);

/* Locks cost one test until the first thread is made, which sets the hooks. */
extern void (*__lock_hook)(int *);
extern void (*__unlock_hook)(int *);
#define LOCK(word) ((void)(__lock_hook && (__lock_hook(word), 0)))
#define UNLOCK(word) ((void)(__unlock_hook && (__unlock_hook(word), 0)))

/* Around a call that may sleep: there a thread can be cancelled. */
extern void (*__cancel_hook)(int enter);
#define CANCEL_ENTER() ((void)(__cancel_hook && (__cancel_hook(1), 0)))
#define CANCEL_LEAVE() ((void)(__cancel_hook && (__cancel_hook(0), 0)))
#define CANCELLABLE(call) \
  (__extension__({ \
    CANCEL_ENTER(); \
    long __done = (call); \
    CANCEL_LEAVE(); \
    __done; \
  }))

_Noreturn void __abort_message(const char *text);
extern int __exit_status; /* what on_exit functions are told */
void __run_exit_handlers(void);
void __stdio_exit(void);
#endif
