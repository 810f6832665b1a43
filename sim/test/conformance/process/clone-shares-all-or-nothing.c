// clone with memory, files, directory and handlers shared, and with none of them: which of the child's changes the parent sees.
#define _GNU_SOURCE
#include "../look.h"
#include <sched.h>

static volatile int variable, caught;
static int fd;

static void first(int signal) { caught = 1; }
static void second(int signal) { caught = 2; }

static int change(void *argument) {
  variable = 2;
  close(fd);
  chdir("/");
  signal(SIGUSR2, second);
  kill(getppid(), SIGUSR2);
  _exit(0);
}

static void try(const char *what, int flags) {
  char here[256], now[256], byte;
  char *stack = mmap(NULL, 64 << 10, RW, PRIVATE, -1, 0);
  int status;
  getcwd(here, sizeof here);
  variable = 1, caught = 0;
  signal(SIGUSR2, first);
  fd = open("file", O_RDWR | O_CREAT, 0600);
  int pid = clone(change, stack + (64 << 10), flags | SIGCHLD, NULL);
  if (pid < 0) {
    printf("%s: %s\n", what, said(-1));
    return;
  }
  while (waitpid(pid, &status, 0) < 0);
  getcwd(now, sizeof now);
  printf("%s: status %d, variable %d, file %s, directory %s, handler %d\n", what, status, variable, said(read(fd, &byte, 1)), strcmp(here, now) ? "moved" : "the same", caught);
  chdir(here);
  close(fd);
}

int main(void) {
  try("nothing", 0);
  try("memory", CLONE_VM);
  try("files", CLONE_FILES);
  try("directory", CLONE_FS);
  try("handlers without memory", CLONE_SIGHAND);
  try("memory and handlers", CLONE_VM | CLONE_SIGHAND);
  try("all", CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND);
  try("memory, as vfork", CLONE_VM | CLONE_VFORK);
  try("a thread without handlers", CLONE_VM | CLONE_THREAD);
  try("a new set of names and the directory", CLONE_NEWNS | CLONE_FS);
  return 0;
}
