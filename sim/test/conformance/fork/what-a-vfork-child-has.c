// A child of vfork has the parent's numbers, directory, mask, files, groups; its pending signals are none; its handlers are the parent's.
#define _GNU_SOURCE
#include "../look.h"
#include <grp.h>

static volatile int seen[12], handled;

static void handler(int signal) { handled++; }

int main(void) {
  struct stat before, now;
  sigset_t set, pending;
  int status;
  pid_t parent = getpid();
  signal(SIGUSR1, handler);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigprocmask(SIG_BLOCK, &set, NULL);
  kill(parent, SIGUSR1);
  sigpending(&pending);
  printf("pending in the parent %d\n", sigismember(&pending, SIGUSR1));
  int mask = umask(027), fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
  fstat(fd, &before);
  fflush(stdout);
  if (vfork() == 0) {
    sigpending(&pending);
    seen[0] = sigismember(&pending, SIGUSR1);
    sigprocmask(SIG_BLOCK, NULL, &pending);
    seen[1] = sigismember(&pending, SIGUSR1);
    seen[2] = getppid() == parent && getpid() != parent;
    seen[3] = getuid() == 0 && geteuid() == 0 && getgid() == 0 && getegid() == 0;
    seen[4] = umask(0) == 027;
    fstat(fd, &now);
    seen[5] = now.st_ino == before.st_ino && now.st_dev == before.st_dev;
    seen[6] = close(fd);
    kill(getpid(), SIGUSR1);
    sigpending(&pending);
    seen[7] = sigismember(&pending, SIGUSR1);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    seen[8] = handled;
    _exit(7);
  }
  printf("the child is done:");
  for (int i = 0; i < 9; i++) printf(" %d", seen[i]);
  wait(&status);
  printf(", ended with %d\n", WEXITSTATUS(status));
  printf("umask %o, still open %d, handled %d\n", umask(mask), fstat(fd, &now), handled);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  printf("handled %d\n", handled);
  return 0;
}
