// A user runs a file that he may not read: it runs, but its memory is closed to him, also to a tracer. A script like that leaves it open.
#define _GNU_SOURCE
#include "../look.h"

#include "../elf.h"
#include <sys/prctl.h>
#include <sys/ptrace.h>

static void traced(const char *what, const char *name) {
  int status;
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    execl(name, name, NULL);
    _exit(errno);
  }
  waitpid(pid, &status, 0);
  ptrace(PTRACE_CONT, pid, 0, 0);
  waitpid(pid, &status, 0);
  if (WIFEXITED(status)) {
    printf("%s: %s\n", what, strerror(WEXITSTATUS(status)));
    return;
  }
  printf("%s: stopped by %s, ", what, sigabbrev_np(WSTOPSIG(status)));
  errno = 0;
  ptrace(PTRACE_PEEKDATA, pid, BASE, 0);
  printf("peek %s, ", errno ? strerrorname_np(errno) : "ok");
  printf("poke %s, ", ptrace(PTRACE_POKEDATA, pid, BASE, 0x11223344) ? strerrorname_np(errno) : "ok");
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/mem", pid);
  int fd = open(path, O_RDONLY);
  printf("mem %s\n", fd < 0 ? strerrorname_np(errno) : "ok");
  close(fd);
  kill(pid, SIGKILL);
  waitpid(pid, &status, 0);
}

int main(void) {
  chmod(".", 0777);
  fresh(ET_EXEC);
  keep("open", sizeof elf, 0755), keep("closed", sizeof elf, 0111);
  int fd = open("script", O_CREAT | O_WRONLY, 0700);
  write(fd, "#!./open\n", 9);
  fchmod(fd, 0111);
  close(fd);
  traced("root", "./closed");
  setresgid(1000, 1000, 1000), setresuid(1000, 1000, 1000);
  prctl(PR_SET_DUMPABLE, 1);
  printf("read %s\n", said(open("closed", O_RDONLY)));
  traced("file to read", "./open");
  traced("file not to read", "./closed");
  traced("script not to read", "./script");
  return 0;
}
