// What cat and the loader say when something is missing.
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void cat(const char *argument, const char *variable) {
  fflush(stdout);
  if (fork() == 0) {
    char *argv[] = {"cat", (char *)argument, NULL}, *envp[] = {"LC_ALL=C", (char *)variable, NULL};
    dup2(1, 2);
    execve("/bin/cat", argv, envp);
    _exit(126);
  }
  int status;
  wait(&status);
  printf("exit %d\n", WEXITSTATUS(status));
}

int main(void) {
  int fd = open("hello", O_CREAT | O_WRONLY | O_TRUNC, 0644);
  write(fd, "hello, world\n", 13);
  close(fd);
  cat("hello", NULL);
  cat("nothing", NULL);
  cat("/", NULL);
  fd = open("libc.so.6", O_CREAT | O_WRONLY | O_TRUNC, 0644);
  cat("hello", "LD_LIBRARY_PATH=.");
  for (int i = 0; i < 200; i++) write(fd, "no ELF\n", 7);
  cat("hello", "LD_LIBRARY_PATH=/nowhere:.");
  close(fd);
  unlink("libc.so.6");
  cat("hello", "LD_LIBRARY_PATH=.");
  unlink("hello");
  return 0;
}
