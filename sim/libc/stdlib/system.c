#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* The shell's end. While it runs, this process ignores SIGINT and SIGQUIT and keeps SIGCHLD waiting. */
static int run(const char *command) {
  struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
  char *argv[] = {"sh", "-c", (char *)command, 0};
  posix_spawnattr_t attributes;
  sigset_t child, mask, reset;
  int status = 127 << 8, pid;
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child, &mask);
  sigemptyset(&reset);
  if (interrupt.sa_handler != SIG_IGN) sigaddset(&reset, SIGINT);
  if (quit.sa_handler != SIG_IGN) sigaddset(&reset, SIGQUIT);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigmask(&attributes, &mask);
  posix_spawnattr_setsigdefault(&attributes, &reset);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  int failed = posix_spawn(&pid, "/bin/sh", 0, &attributes, argv, environ);
  posix_spawnattr_destroy(&attributes);
  int error = failed;
  if (!failed) {
    int got;
    do got = waitpid(pid, &status, 0);
    while (got < 0 && errno == EINTR);
    if (got != pid) status = -1, error = errno;
  }
  sigaction(SIGINT, &interrupt, 0);
  sigaction(SIGQUIT, &quit, 0);
  sigprocmask(SIG_SETMASK, &mask, 0);
  if (error) errno = error;
  return status;
}

int system(const char *command) {
  return command ? run(command) : run("exit 0") == 0;
}
