// What clone3 refuses: sizes and addresses of its struct, pairs of flags, signals, stacks, numbers asked for.
#define _GNU_SOURCE
#include "../look.h"
#include <linux/sched.h>
#include <sched.h>
#include <sys/syscall.h>

static struct clone_args *args;
static char *end;

static void ask(const char *what, void *at, size_t size) {
  fflush(stdout);
  long r = syscall(SYS_clone3, at, size);
  if (r == 0) _exit(0);
  printf("%s: %s\n", what, said(r));
  if (r > 0) waitpid(r, NULL, __WALL);
  *args = (struct clone_args){.exit_signal = SIGCHLD};
}

int main(void) {
  char *p = mmap(NULL, 2 * PAGE, RW, PRIVATE, -1, 0);
  pid_t wanted[2] = {1, 1};
  mprotect(p + PAGE, PAGE, PROT_NONE);
  end = p + PAGE;
  args = (struct clone_args *)(end - sizeof *args);
  *args = (struct clone_args){.exit_signal = SIGCHLD};
  ask("an address that is not there", end, sizeof *args);
  ask("no address", NULL, sizeof *args);
  ask("size 0", args, 0);
  ask("size 63", args, 63);
  ask("size 64", args, 64);
  ask("size 79", args, 79);
  ask("size 80", args, 80);
  ask("a byte less", args, sizeof *args - 1);
  ask("its size", args, sizeof *args);
  ask("a byte more than is there", args, sizeof *args + 1);
  struct clone_args *early = (struct clone_args *)(p + 64);
  *early = (struct clone_args){.exit_signal = SIGCHLD};
  ask("more, zeros", early, sizeof *args + 8);
  ((char *)early)[sizeof *args + 3] = 1;
  ask("more, not zeros", early, sizeof *args + 8);
  ask("a page", p, PAGE);
  ask("more than a page", p, PAGE + 1);
  args->flags = CLONE_SIGHAND; ask("handlers without memory", args, sizeof *args);
  args->flags = CLONE_THREAD; ask("a thread without handlers", args, sizeof *args);
  args->flags = CLONE_FS | CLONE_NEWNS; ask("a directory and new mounts", args, sizeof *args);
  args->flags = CLONE_SIGHAND | CLONE_VM | CLONE_CLEAR_SIGHAND; ask("handlers shared and cleared", args, sizeof *args);
  args->flags = CLONE_DETACHED; ask("CLONE_DETACHED", args, sizeof *args);
  args->flags = 0x7f; ask("a signal in the flags", args, sizeof *args);
  args->flags = 1UL << 40; ask("an unknown flag", args, sizeof *args);
  args->flags = CLONE_PIDFD; args->pidfd = (uintptr_t)end; ask("pidfd to nowhere", args, sizeof *args);
  args->flags = CLONE_PIDFD; args->pidfd = 0; ask("pidfd to 0", args, sizeof *args);
  args->exit_signal = 256; ask("signal 256", args, sizeof *args);
  args->exit_signal = 65; ask("signal 65", args, sizeof *args);
  args->exit_signal = 0; ask("no signal", args, sizeof *args);
  args->stack = (uintptr_t)p; ask("a stack without a size", args, sizeof *args);
  args->stack_size = 4; ask("a size without a stack", args, sizeof *args);
  args->stack = -4096UL, args->stack_size = 8192; ask("a stack of the kernel's", args, sizeof *args);
  args->set_tid_size = 1; ask("one number, none given", args, sizeof *args);
  args->set_tid = (uintptr_t)wanted; ask("numbers, none counted", args, sizeof *args);
  args->set_tid = (uintptr_t)wanted, args->set_tid_size = 33; ask("33 numbers", args, sizeof *args);
  args->set_tid = (uintptr_t)end, args->set_tid_size = 1; ask("a number from nowhere", args, sizeof *args);
  args->set_tid = (uintptr_t)wanted, args->set_tid_size = 1; ask("number 1", args, sizeof *args);
  wanted[0] = 0;
  args->set_tid = (uintptr_t)wanted, args->set_tid_size = 1; ask("number 0", args, sizeof *args);
  args->flags = CLONE_INTO_CGROUP, args->cgroup = 1UL << 40; ask("a group from nowhere", args, sizeof *args);
  args->flags = CLONE_INTO_CGROUP, args->cgroup = 900; ask("a group of a closed file", args, sizeof *args);
  setresuid(1000, 1000, 1000);
  wanted[0] = 7777;
  args->set_tid = (uintptr_t)wanted, args->set_tid_size = 1; ask("a user: a number", args, sizeof *args);
  args->flags = CLONE_NEWUTS; ask("a user: new names", args, sizeof *args);
  args->flags = CLONE_NEWIPC; ask("a user: new IPC", args, sizeof *args);
  args->flags = CLONE_NEWPID; ask("a user: new numbers", args, sizeof *args);
  args->flags = CLONE_NEWNS; ask("a user: new mounts", args, sizeof *args);
  args->flags = CLONE_NEWNET; ask("a user: new net", args, sizeof *args);
  return 0;
}
