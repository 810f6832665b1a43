// CLONE_PARENT, CLONE_CHILD_SETTID, CLONE_PARENT_SETTID, CLONE_CHILD_CLEARTID with a futex; no stack; a function that returns.
#define _GNU_SOURCE
#include "../look.h"
#include <linux/futex.h>
#include <sched.h>
#include <sys/syscall.h>

static volatile pid_t told, set, above;
static volatile int answer, unset;
static char *top;

static int same_parent(void *argument) {
  answer = getppid() == above;
  syscall(SYS_exit, answer);
  return 0;
}

static int told_child(void *argument) {
  syscall(SYS_exit, set == syscall(SYS_getpid) ? 3 : 4);
  return 0;
}

static int told_parent(void *argument) {
  answer = told == syscall(SYS_getpid);
  syscall(SYS_exit, 5);
  return 0;
}

static int same_group(void *argument) {
  answer = syscall(SYS_getpid) == above && syscall(SYS_gettid) != above;
  syscall(SYS_exit, 0);
  return 0;
}

static int returns(void *argument) { return 42; }

static void ended(const char *what, int pid) {
  int status = -1;
  if (pid < 0) printf("%s: %s\n", what, said(-1));
  else {
    int got = waitpid(pid, &status, 0);
    printf("%s: %s, status %x, answer %d\n", what, got == pid ? "waited for" : said(-1), status, answer);
  }
}

int main(void) {
  top = (char *)mmap(NULL, 64 << 10, RW, SHARED, -1, 0) + (64 << 10);
  above = getpid();
  fflush(stdout);
  int inner = fork();
  if (inner == 0) {
    above = getppid();
    int pid = clone(same_parent, top, CLONE_PARENT | SIGCHLD, NULL);
    printf("not its child %s\n", said(waitpid(pid, NULL, 0)));
    fflush(stdout);
    _exit(0);
  }
  int status, sum = 0, n = 0;
  for (int pid; (pid = wait(&status)) > 0; n++) sum += WEXITSTATUS(status);
  printf("%d children, statuses %d\n", n, sum);
  ended("CLONE_CHILD_SETTID", clone(told_child, top, CLONE_CHILD_SETTID | SIGCHLD, NULL, NULL, NULL, &set));
  printf("in the parent %d\n", set);
  ended("CLONE_PARENT_SETTID", clone(told_parent, top, CLONE_PARENT_SETTID | CLONE_VM | SIGCHLD, NULL, &told));
  above = getpid();
  unset = -1;
  answer = 0;
  int tid = clone(same_group, top, CLONE_THREAD | CLONE_SIGHAND | CLONE_VM | CLONE_CHILD_CLEARTID | SIGCHLD, NULL, NULL, NULL, &unset);
  struct timespec limit = {5, 0};
  while (unset != 0) syscall(SYS_futex, &unset, FUTEX_WAIT, -1, &limit);
  printf("a thread %d, cleared %d, answer %d, %s\n", tid > 0, unset, answer, said(waitpid(tid, NULL, 0)));
  answer = 0;
  ended("returns", clone(returns, top, SIGCHLD, NULL));
  ended("without a stack", clone(returns, NULL, SIGCHLD, NULL));
  ended("without a function", clone(NULL, top, SIGCHLD, NULL));
  ended("without a signal", clone(returns, top, 0, NULL));
  printf("__WCLONE %d\n", waitpid(-1, &status, __WALL) > 0 ? WEXITSTATUS(status) : -1);
  return 0;
}
