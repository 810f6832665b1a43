// Mappings, locks, advice and attached segments end with execve: the new program's maps has none of them.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  mmap((void *)0x10000000000, PAGE, RW, PRIVATE | MAP_FIXED, -1, 0);
  mlockall(MCL_CURRENT | MCL_FUTURE);
  int pipes[2];
  pipe(pipes);
  fflush(stdout);
  if (fork() == 0) {
    dup2(pipes[1], 1);
    execl("/bin/cat", "cat", "/proc/self/maps", "/proc/self/status", NULL);
  }
  close(pipes[1]);
  FILE *f = fdopen(pipes[0], "r");
  char line[300];
  int ours = 0;
  while (fgets(line, sizeof line, f)) {
    if (strncmp(line, "10000000000-", 12) == 0) ours++;
    if (strncmp(line, "VmLck", 5) == 0) printf("%s", line);
  }
  printf("ours: %d\n", ours);
  return 0;
}
