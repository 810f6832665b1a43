// The new program has no handlers; what was ignored and blocked still is. (cat is killed by SIGPIPE, or gets EPIPE where that is ignored.)
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  for (int ignored = 0; ignored < 2; ignored++) {
    int pipes[2], status;
    pipe(pipes);
    signal(SIGPIPE, ignored ? SIG_IGN : SIG_DFL);
    fflush(stdout);
    if (fork() == 0) {
      close(pipes[0]);
      dup2(pipes[1], 1);
      dup2(open("/dev/null", O_WRONLY), 2);
      usleep(50000);
      execl("/bin/cat", "cat", "/proc/self/maps", NULL);
    }
    close(pipes[0]);
    close(pipes[1]);
    wait(&status);
    printf("%s %d\n", WIFSIGNALED(status) ? "signal" : "status", WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
  }
  return 0;
}
