// Writing /proc/PID/mem of a child changes the child alone.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0), path[40];
  int pipes[2], status;
  pipe(pipes);
  put(p, 'a');
  pid_t child = fork();
  if (child == 0) {
    char c;
    read(pipes[0], &c, 1);
    _exit(*p);
  }
  sprintf(path, "/proc/%d/mem", child);
  int fd = open(path, O_RDWR);
  printf("%zd\n", pwrite(fd, "w", 1, (off_t)p));
  write(pipes[1], "", 1);
  wait(&status);
  printf("child %c, parent %c\n", WEXITSTATUS(status), *p);
  return 0;
}
