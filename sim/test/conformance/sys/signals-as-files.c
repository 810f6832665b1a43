// signalfd: pending signals are read as structs; poll, changed masks, errors.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *name(long result) { return result < 0 ? strerrorname_np(errno) : "ok"; }

int main(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigaddset(&set, SIGUSR2);
  sigaddset(&set, SIGCHLD);
  sigaddset(&set, SIGRTMIN + 1);
  sigprocmask(SIG_BLOCK, &set, NULL);
  int fd = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  struct signalfd_siginfo info[4];
  printf("size %zu\n", sizeof info[0]);
  printf("empty %s\n", name(read(fd, info, sizeof info)));
  kill(getpid(), SIGUSR2);
  raise(SIGUSR1);
  struct pollfd ready = {fd, POLLIN, 0};
  printf("poll %d %d\n", poll(&ready, 1, 0), ready.revents);
  long n = read(fd, info, sizeof info);
  printf("read %ld\n", n / (long)sizeof info[0]);
  for (int i = 0; i < n / (long)sizeof info[0]; i++)
    printf("  %d code %d mine %d uid %d\n", info[i].ssi_signo, info[i].ssi_code, info[i].ssi_pid == getpid(),
           info[i].ssi_uid == getuid());
  union sigval value = {.sival_int = 1234};
  sigqueue(getpid(), SIGRTMIN + 1, value);
  value.sival_int = 5678;
  sigqueue(getpid(), SIGRTMIN + 1, value);
  n = read(fd, info, sizeof info);
  for (int i = 0; i < n / (long)sizeof info[0]; i++)
    printf("  %d code %d int %d ptr %d\n", info[i].ssi_signo - SIGRTMIN, info[i].ssi_code, info[i].ssi_int,
           (int)info[i].ssi_ptr);
  printf("short %s\n", name(read(fd, info, sizeof info[0] - 1)));

  int waiting = signalfd(-1, &set, 0);
  pid_t child = fork();
  if (child == 0) _exit(3);
  n = read(waiting, info, sizeof info);
  printf("child %ld: %d code %d status %d pid %d\n", n / (long)sizeof info[0], info[0].ssi_signo, info[0].ssi_code,
         info[0].ssi_status, info[0].ssi_pid == (unsigned)child);
  waitpid(child, NULL, 0);

  /* A descriptor that a child inherits shows the child's own signals. */
  raise(SIGUSR1);
  child = fork();
  if (child == 0) {
    printf("in child %s\n", name(read(fd, info, sizeof info)));
    raise(SIGUSR2);
    read(fd, info, sizeof info[0]);
    printf("then %d\n", info[0].ssi_signo);
    fflush(stdout);
    _exit(0);
  }
  waitpid(child, NULL, 0);
  sigset_t fewer;
  sigemptyset(&fewer);
  sigaddset(&fewer, SIGUSR2);
  printf("changed %d\n", signalfd(fd, &fewer, 0) == fd);
  printf("hidden %s\n", name(read(fd, info, sizeof info)));
  printf("changed back %d\n", signalfd(fd, &set, 0) == fd);
  n = read(fd, info, sizeof info);
  printf("shown %ld first %d\n", n / (long)sizeof info[0], info[0].ssi_signo);
  printf("bad flags %s\n", name(signalfd(-1, &set, 1)));
  printf("bad fd %s\n", name(signalfd(99, &set, 0)));
  printf("other file %s\n", name(signalfd(0, &set, 0)));
  printf("write %s\n", name(write(fd, info, sizeof info[0])));
  return 0;
}
