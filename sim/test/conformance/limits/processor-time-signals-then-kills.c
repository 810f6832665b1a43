// Limits of processor time that are over at once: SIGXCPU, by which a process ends unless it has a handler; the limit is a second more then.
// The hard limit is SIGKILL, whatever the process does about signals.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int *seen;

static void told(int sig, siginfo_t *info, void *context) { seen[0] = sig, seen[1]++, seen[2] = info->si_code; }

static void run(const char *what, rlim_t soft, rlim_t hard, int handled, int waits) {
  int status;
  seen[0] = seen[1] = seen[2] = 0;
  fflush(stdout);
  int child = fork();
  if (child == 0) {
    struct rlimit limit = {soft, hard};
    struct sigaction action = {.sa_sigaction = told, .sa_flags = SA_SIGINFO};
    if (handled == 1) sigaction(SIGXCPU, &action, NULL);
    if (handled == 2) signal(SIGXCPU, SIG_IGN);
    if (handled == 3) {
      sigset_t set;
      sigemptyset(&set);
      sigaddset(&set, SIGXCPU);
      sigprocmask(SIG_BLOCK, &set, NULL);
    }
    seen[3] = setrlimit(RLIMIT_CPU, &limit);
    for (volatile int i = 0; handled == 1 ? seen[0] == 0 : waits ? 1 : getrlimit(RLIMIT_CPU, &limit) == 0 && limit.rlim_cur == soft; i++);
    getrlimit(RLIMIT_CPU, &limit);
    seen[4] = limit.rlim_cur;
    sigset_t pending;
    sigpending(&pending);
    _exit(sigismember(&pending, SIGXCPU));
  }
  seen[4] = -1;
  wait(&status);
  printf("%s: set %d, %s %d, handler of %d ran %d code %d, limit %d\n", what, seen[3], WIFSIGNALED(status) ? "ended by" : "exit",
         WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status), seen[0], seen[1], seen[2], seen[4]);
}

int main(void) {
  seen = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  run("no handler", 0, 100, 0, 1);
  run("a handler", 0, 100, 1, 0);
  run("ignored", 0, 100, 2, 0);
  run("blocked", 0, 100, 3, 0);
  run("no limit above", 0, RLIM_INFINITY, 1, 0);
  run("the hard limit", 0, 0, 2, 1);
  return 0;
}
