/* posix_spawn: a child in the same memory, on a stack of its own, while this thread waits; it does what was asked and executes. */
#define _GNU_SOURCE
#include "../internal/libc.h"
#include "../internal/spawn.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct order {
  const char *file;
  int search; /* in PATH */
  const posix_spawn_file_actions_t *actions;
  const posix_spawnattr_t *attributes;
  char *const *argv;
  char *const *envp;
  sigset_t mask;
  int error;
};

static int do_action(const struct __spawn_action *a) {
  switch (a->what) {
    case SPAWN_CLOSE:
      /* What is not open is no mistake, if the number could be. */
      close(a->fd);
      return 0;
    case SPAWN_DUP2:
      if (a->fd != a->to) return dup2(a->fd, a->to);
      int flags = fcntl(a->fd, F_GETFD);
      return flags < 0 ? -1 : fcntl(a->fd, F_SETFD, flags & ~FD_CLOEXEC);
    case SPAWN_OPEN: {
      close(a->fd);
      int fd = open(a->path, a->to, a->mode);
      if (fd < 0 || fd == a->fd) return fd;
      if (dup2(fd, a->fd) < 0) return -1;
      return close(fd);
    }
    case SPAWN_CHDIR: return chdir(a->path);
    case SPAWN_FCHDIR: return fchdir(a->fd);
  }
  closefrom(a->fd);
  return 0;
}

static int prepare(const struct order *o) {
  const posix_spawnattr_t *a = o->attributes;
  int flags = a ? a->__flags : 0;
  if (flags & POSIX_SPAWN_SETSIGDEF) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    for (int s = 1; s < 65; s++)
      if (s != 32 && s != 33 && sigismember(&a->__default, s) == 1) sigaction(s, &action, 0);
  }
  if ((flags & (POSIX_SPAWN_SETSCHEDPARAM | POSIX_SPAWN_SETSCHEDULER)) == POSIX_SPAWN_SETSCHEDPARAM) {
    if (sched_setparam(0, &a->__param) < 0) return -1;
  } else if (flags & POSIX_SPAWN_SETSCHEDULER) {
    if (sched_setscheduler(0, a->__policy, &a->__param) < 0) return -1;
  }
  if (flags & POSIX_SPAWN_SETSID && setsid() < 0) return -1;
  if (flags & POSIX_SPAWN_SETPGROUP && setpgid(0, a->__pgroup) < 0) return -1;
  if (flags & POSIX_SPAWN_RESETIDS && (seteuid(getuid()) < 0 || setegid(getgid()) < 0)) return -1;
  for (int i = 0; o->actions && i < o->actions->__used; i++)
    if (do_action(&o->actions->__actions[i]) < 0) return -1;
  RAW4(SYS_rt_sigprocmask, SIG_SETMASK, flags & POSIX_SPAWN_SETSIGMASK ? &a->__mask : &o->mask, 0, 8);
  return 0;
}

static int child(void *argument) {
  struct order *o = argument;
  if (!prepare(o)) {
    if (o->search) execvpe(o->file, o->argv, o->envp);
    else execve(o->file, o->argv, o->envp);
  }
  o->error = errno ? errno : ECHILD;
  _exit(127);
}

static int spawn(pid_t *pid, struct order *o) {
  size_t size = 64 * 1024;
  char *stack = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED) return errno;
  int before = errno, error = 0;
  unsigned long all = ~0UL;
  RAW4(SYS_rt_sigprocmask, SIG_BLOCK, &all, &o->mask, 8);
  pid_t made = clone(child, stack + size, CLONE_VM | CLONE_VFORK | SIGCHLD, o);
  if (made < 0) error = errno;
  else if ((error = o->error)) waitpid(made, 0, 0);
  munmap(stack, size);
  if (!error && pid) *pid = made;
  RAW4(SYS_rt_sigprocmask, SIG_SETMASK, &o->mask, 0, 8);
  errno = before;
  return error;
}

int posix_spawn(pid_t *restrict pid, const char *restrict path, const posix_spawn_file_actions_t *restrict actions,
                const posix_spawnattr_t *restrict attributes, char *const argv[restrict], char *const envp[restrict]) {
  struct order o = {path, 0, actions, attributes, argv, envp};
  return spawn(pid, &o);
}

int posix_spawnp(pid_t *restrict pid, const char *restrict file, const posix_spawn_file_actions_t *restrict actions,
                 const posix_spawnattr_t *restrict attributes, char *const argv[restrict], char *const envp[restrict]) {
  struct order o = {file, 1, actions, attributes, argv, envp};
  return spawn(pid, &o);
}
