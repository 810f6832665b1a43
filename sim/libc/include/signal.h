#ifndef _SIGNAL_H
#define _SIGNAL_H
#include <bits/features.h>
#include <bits/types.h>
#include <stddef.h>
#include <bits/signum.h>
#include <bits/sigset.h>
#include <bits/timespec.h>
#include <bits/siginfo.h>
#include <bits/stack_t.h>
#include <bits/pthreadtypes.h>
typedef int sig_atomic_t;
typedef __pid_t pid_t;
typedef __uid_t uid_t;
typedef void (*__sighandler_t)(int);
typedef __sighandler_t sig_t;
#ifdef __USE_GNU
typedef __sighandler_t sighandler_t;
#endif
#define SIG_ERR ((__sighandler_t)-1)
#define SIG_DFL ((__sighandler_t)0)
#define SIG_IGN ((__sighandler_t)1)
#define SIG_HOLD ((__sighandler_t)2)
#define SIGRTMIN (__libc_current_sigrtmin())
#define SIGRTMAX (__libc_current_sigrtmax())
#define MINSIGSTKSZ 2048
#define SIGSTKSZ 8192
int __libc_current_sigrtmin(void);
int __libc_current_sigrtmax(void);
struct sigaction {
  union {
    __sighandler_t sa_handler;
    void (*sa_sigaction)(int, siginfo_t *, void *);
  } __sigaction_handler;
  sigset_t sa_mask;
  int sa_flags;
  void (*sa_restorer)(void);
};
#define sa_handler __sigaction_handler.sa_handler
#define sa_sigaction __sigaction_handler.sa_sigaction
typedef struct sigevent {
  sigval_t sigev_value;
  int sigev_signo;
  int sigev_notify;
  union {
    int _pad[12];
    __pid_t _tid;
    struct {
      void (*_function)(sigval_t);
      pthread_attr_t *_attribute;
    } _sigev_thread;
  } _sigev_un;
} sigevent_t;
#define sigev_notify_function _sigev_un._sigev_thread._function
#define sigev_notify_attributes _sigev_un._sigev_thread._attribute
#define sigev_notify_thread_id _sigev_un._tid
__sighandler_t signal(int, __sighandler_t);
__sighandler_t ssignal(int, __sighandler_t);
__sighandler_t bsd_signal(int, __sighandler_t);
__sighandler_t sysv_signal(int, __sighandler_t);
int kill(pid_t, int);
int killpg(pid_t, int);
int raise(int);
int gsignal(int);
void psignal(int, const char *);
void psiginfo(const siginfo_t *, const char *);
int sigemptyset(sigset_t *);
int sigfillset(sigset_t *);
int sigaddset(sigset_t *, int);
int sigdelset(sigset_t *, int);
int sigismember(const sigset_t *, int);
int sigprocmask(int, const sigset_t *restrict, sigset_t *restrict);
int sigsuspend(const sigset_t *);
int sigaction(int, const struct sigaction *restrict, struct sigaction *restrict);
int sigpending(sigset_t *);
int sigwait(const sigset_t *restrict, int *restrict);
int sigwaitinfo(const sigset_t *restrict, siginfo_t *restrict);
int sigtimedwait(const sigset_t *restrict, siginfo_t *restrict, const struct timespec *restrict);
int sigqueue(pid_t, int, const union sigval);
int sigaltstack(const stack_t *restrict, stack_t *restrict);
int siginterrupt(int, int);
int sighold(int);
int sigrelse(int);
int sigignore(int);
int sigblock(int);
int sigsetmask(int);
int siggetmask(void);
#define sigmask(sig) (1U << ((sig) - 1))
int pthread_sigmask(int, const sigset_t *, sigset_t *);
int pthread_kill(pthread_t, int);
#ifdef __USE_GNU
int sigisemptyset(const sigset_t *);
int sigorset(sigset_t *, const sigset_t *, const sigset_t *);
int sigandset(sigset_t *, const sigset_t *, const sigset_t *);
int tgkill(pid_t, pid_t, int);
#endif
#include <sys/ucontext.h>
__sighandler_t sigset(int, __sighandler_t);
int sigpause(int);
#ifdef __USE_GNU
int pthread_sigqueue(pthread_t, int, const union sigval);
#endif
#endif
