// Over execve: blocked signals, an interval timer, priority and pending signals stay, an alternate stack and timers of timer_create go;
// files shared with the parent are closed only for the child; a group can't be set any more.
#define _GNU_SOURCE
#include "../look.h"

#include <sched.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>

int main(int argc, char **argv) {
  struct itimerval timer;
  sigset_t set, pending;
  if (argc > 1 && argv[1][0] == 's') {
    sigprocmask(SIG_BLOCK, NULL, &set), sigpending(&pending), getitimer(ITIMER_REAL, &timer);
    stack_t stack;
    sigaltstack(NULL, &stack);
    printf("blocked %d, pending %d, timer %d every %ld s, priority %d, stack disabled %d\n", sigismember(&set, SIGUSR1), sigismember(&pending, SIGUSR1),
           timer.it_value.tv_sec > 50, (long)timer.it_interval.tv_sec, getpriority(PRIO_PROCESS, 0), stack.ss_flags == SS_DISABLE);
    printf("timer 0 %s\n", said(timer_delete(0)));
    printf("files %d %d %d\n", fcntl(60, F_GETFD), fcntl(61, F_GETFD), fcntl(62, F_GETFD));
    return 0;
  }
  if (argc > 1) {
    char c;
    read(0, &c, 1);
    return 0;
  }
  timer_t id;
  static char other[65536];
  sigemptyset(&set), sigaddset(&set, SIGUSR1), sigprocmask(SIG_BLOCK, &set, NULL);
  dup2(open("/dev/null", O_RDONLY), 60), dup3(60, 61, O_CLOEXEC), dup3(eventfd(0, 0), 62, O_CLOEXEC);
  fflush(stdout);
  if (fork() == 0) {
    sigaltstack(&(stack_t){.ss_sp = other, .ss_size = sizeof other}, NULL);
    setitimer(ITIMER_REAL, &(struct itimerval){{5, 0}, {100, 0}}, NULL);
    timer_create(CLOCK_MONOTONIC, NULL, &id);
    raise(SIGUSR1);
    setpriority(PRIO_PROCESS, 0, 16);
    execl("/proc/self/exe", "me", "state", NULL);
    _exit(1);
  }
  wait(NULL);
  pid_t pid = syscall(SYS_clone, SIGCHLD | CLONE_VFORK | CLONE_FILES, 0, 0, 0, 0);
  if (pid == 0) {
    execl("/proc/self/exe", "me", "state", NULL);
    _exit(1);
  }
  waitpid(pid, NULL, 0);
  printf("still open here: %d %d\n", fcntl(61, F_GETFD), fcntl(62, F_GETFD));
  int go[2], ran[2];
  pipe(go), pipe2(ran, O_CLOEXEC);
  fflush(stdout);
  pid = fork();
  if (pid == 0) {
    dup2(go[0], 0), close(go[1]);
    execl("/proc/self/exe", "me", "wait", NULL);
    _exit(1);
  }
  printf("group before %s\n", said(setpgid(pid, pid)));
  close(ran[1]);
  char c;
  read(ran[0], &c, 1);
  printf("group after %s", said(setpgid(pid, pid)));
  printf(" and %s\n", said(setpgid(pid, getpgrp())));
  close(go[1]);
  waitpid(pid, NULL, 0);
  return 0;
}
