// A dynamic program: the loader maps the C library by its program headers, with read-only data after relocation.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int pipes[2];
  char line[512];
  pipe(pipes);
  if (fork() == 0) {
    dup2(pipes[1], 1);
    close(pipes[0]);
    close(pipes[1]);
    char *argv[] = {"cat", "/proc/self/maps", NULL}, *envp[] = {"LC_ALL=C", NULL};
    execve("/bin/cat", argv, envp);
    _exit(127);
  }
  close(pipes[1]);
  FILE *maps = fdopen(pipes[0], "r");
  unsigned long before = 0;
  while (fgets(line, sizeof line, maps)) {
    unsigned long start, end, offset;
    char perms[5], *slash = strrchr(line, '/');
    sscanf(line, "%lx-%lx %4s %lx", &start, &end, perms, &offset);
    if (slash) printf("%c %8lx bytes %s at %7lx %s", start == before ? '+' : ' ', end - start, perms, offset, slash);
    else if (start == before) printf("+ %8lx bytes %s\n", end - start, perms);
    before = end;
  }
  int status;
  wait(&status);
  printf("exit %d\n", WEXITSTATUS(status));
  return 0;
}
