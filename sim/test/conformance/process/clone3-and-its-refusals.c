// clone3 as fork, with the child's number stored; what it and clone refuse.
#define _GNU_SOURCE
#include "../look.h"

#include <linux/sched.h>
#include <sys/syscall.h>
#ifndef CLONE_SETTLS
#define CLONE_SETTLS 0x80000
#define CLONE_PARENT_SETTID 0x100000
#endif

static long clone3(struct clone_args *args, size_t size) {
  fflush(stdout);
  return syscall(SYS_clone3, args, size);
}

static void child(const char *what, struct clone_args *args, size_t size) {
  int status = -1;
  pid_t number = 0;
  if (args->flags & CLONE_PARENT_SETTID) args->parent_tid = (unsigned long)&number;
  long pid = clone3(args, size);
  if (pid == 0) _exit(7);
  if (pid < 0) {
    printf("%s: %s\n", what, strerrorname_np(errno));
    return;
  }
  printf("%s: waited %d, ", what, waitpid(pid, &status, 0) == pid);
  printf("status %d, number stored %d\n", WEXITSTATUS(status), number == pid);
}

int main(void) {
  struct clone_args args = {.exit_signal = SIGCHLD};
  child("plain", &args, sizeof args);
  args.flags = CLONE_PARENT_SETTID, child("with its number", &args, sizeof args);
  args = (struct clone_args){.exit_signal = SIGCHLD, .flags = 1ull << 63}, child("unknown flag", &args, sizeof args);
  args = (struct clone_args){.exit_signal = SIGCHLD}, child("too short", &args, 32);
  child("first version", &args, 64);
  args.exit_signal = 65, child("no such signal", &args, sizeof args);
  args = (struct clone_args){.exit_signal = SIGCHLD, .stack_size = PAGE}, child("size without a stack", &args, sizeof args);
  args = (struct clone_args){.exit_signal = SIGCHLD, .flags = 0x10000}, child("thread without memory", &args, sizeof args);
  printf("nowhere: %s\n", said(clone3((void *)8, sizeof args)));
  char stack;
  printf("storage of threads that is not canonical: %s\n", said(syscall(SYS_clone, SIGCHLD | CLONE_SETTLS, &stack, NULL, NULL, 1ul << 63)));
  return 0;
}
