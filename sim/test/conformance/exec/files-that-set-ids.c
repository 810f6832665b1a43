// A user runs a copy of this program that sets a user or group id: who it is then, whether it may be looked into, AT_SECURE. Not with
// PR_SET_NO_NEW_PRIVS, not for a script, not for a process that shares its directory, not under a tracer without rights.
#define _GNU_SOURCE
#include "../look.h"

#include <grp.h>
#include <sched.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>

static void copy(const char *to, int mode) {
  char buffer[1 << 16];
  int in = open("/proc/self/exe", O_RDONLY), out = open(to, O_CREAT | O_TRUNC | O_WRONLY, 0700);
  long n;
  while ((n = read(in, buffer, sizeof buffer)) > 0) write(out, buffer, n);
  fchmod(out, mode);
  close(in), close(out);
}

static void tell(const char *what) {
  int signal = 0;
  prctl(PR_GET_PDEATHSIG, &signal);
  printf("%s: uid %d %d, gid %d %d, dumpable %d, secure %ld, signal of the parent's end %d\n", what, getuid(), geteuid(), getgid(), getegid(),
         prctl(PR_GET_DUMPABLE), getauxval(AT_SECURE), signal);
  fflush(stdout);
}

static const char *run_name;

static int run(void *what) {
  execl(run_name, run_name, what, NULL);
  _exit(99);
}

static void started(const char *what, const char *name, int flags) {
  static char stack[65536];
  int status;
  fflush(stdout);
  run_name = name;
  pid_t pid = clone(run, stack + sizeof stack, flags | SIGCHLD, (void *)what);
  waitpid(pid, &status, 0);
  if (WEXITSTATUS(status)) printf("%s: ended with %d\n", what, WEXITSTATUS(status));
}

int main(int argc, char **argv) {
  if (argc > 1) {
    tell(argv[argc - 1]);
    return 0;
  }
  chmod(".", 0777);
  copy("plain", 0755), copy("user", 04755), copy("group", 02755), copy("both", 06755), copy("lock", 02745);
  int fd = open("script", O_CREAT | O_WRONLY, 0755);
  write(fd, "#!./plain script\n", 17);
  fchmod(fd, 06755);
  close(fd);
  started("root, plain", "./plain", 0);
  started("root, user", "./user", 0);
  setgroups(0, NULL), setresgid(1000, 1000, 1000), setresuid(1000, 1000, 1000);
  prctl(PR_SET_DUMPABLE, 1);
  tell("user");
  started("plain", "./plain", 0);
  started("user", "./user", 0);
  started("group", "./group", 0);
  started("both", "./both", 0);
  started("group bit without execution", "./lock", 0);
  started("a script", "./script", 0);
  started("shares its directory", "./both", CLONE_FS);
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    run_name = "./both";
    run("traced");
  }
  int status;
  while (waitpid(pid, &status, 0) == pid && WIFSTOPPED(status)) ptrace(PTRACE_CONT, pid, 0, 0);
  fflush(stdout);
  if (fork() == 0) {
    prctl(PR_SET_PDEATHSIG, SIGUSR1);
    run_name = "./plain";
    run("plain keeps the signal");
  }
  wait(NULL);
  if (fork() == 0) {
    prctl(PR_SET_PDEATHSIG, SIGUSR1);
    run_name = "./user";
    run("user loses the signal");
  }
  wait(NULL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  started("nothing new", "./both", 0);
  return 0;
}
