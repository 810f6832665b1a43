// Without a handler the access ends the program: wait tells SIGBUS.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1), status;
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  if (fork() == 0) {
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    get(p + PAGE);
    _exit(0);
  }
  wait(&status);
  printf("signal %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
  return 0;
}
