/* What every file of the library may use: raw system calls, the error convention, start-up state, locks.
 * Names that a program may define itself never appear here without two leading underscores. */
#ifndef INTERNAL_LIBC_H
#define INTERNAL_LIBC_H
#include <stddef.h>
#include <bits/syscall.h>

long __sysret(long result); /* -errno becomes errno and -1 */
int *__errno_location(void);
#define ERRNO (*__errno_location())

/* The system call itself, and with the error convention: only what failed calls __sysret. */
#define RAW0(nr) __builtin_syscall((nr))
#define RAW1(nr, a) __builtin_syscall((nr), (long)(a))
#define RAW2(nr, a, b) __builtin_syscall((nr), (long)(a), (long)(b))
#define RAW3(nr, a, b, c) __builtin_syscall((nr), (long)(a), (long)(b), (long)(c))
#define RAW4(nr, a, b, c, d) __builtin_syscall((nr), (long)(a), (long)(b), (long)(c), (long)(d))
#define RAW5(nr, a, b, c, d, e) __builtin_syscall((nr), (long)(a), (long)(b), (long)(c), (long)(d), (long)(e))
#define RAW6(nr, a, b, c, d, e, f) \
  __builtin_syscall((nr), (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))
#define CALL0(nr) __builtin_syscall_errno((nr))
#define CALL1(nr, a) __builtin_syscall_errno((nr), (long)(a))
#define CALL2(nr, a, b) __builtin_syscall_errno((nr), (long)(a), (long)(b))
#define CALL3(nr, a, b, c) __builtin_syscall_errno((nr), (long)(a), (long)(b), (long)(c))
#define CALL4(nr, a, b, c, d) __builtin_syscall_errno((nr), (long)(a), (long)(b), (long)(c), (long)(d))
#define CALL5(nr, a, b, c, d, e) __builtin_syscall_errno((nr), (long)(a), (long)(b), (long)(c), (long)(d), (long)(e))
#define CALL6(nr, a, b, c, d, e, f) \
  __builtin_syscall_errno((nr), (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))

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
  (__cancel_hook ? __extension__({ \
    CANCEL_ENTER(); \
    long __done = (call); \
    CANCEL_LEAVE(); \
    __done; \
  }) \
                 : (call))

_Noreturn void __abort_message(const char *text);
extern int __exit_status; /* what on_exit functions are told */
void __run_exit_handlers(void);
void __stdio_exit(void);
#endif
