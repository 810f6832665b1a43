// A thread forks while the main thread waits in read() for bytes of a pipe: they arrive in the parent's page, not in the child's copy.
#define _GNU_SOURCE
#include "../look.h"

#include <pthread.h>

static char *page;
static int pipes[2];

static void *forks(void *arg) {
  char text[1024];
  int go[2], status;
  usleep(100000);
  pipe(go);
  pid_t child = fork();
  if (child == 0) {
    char c;
    close(go[1]);
    read(go[0], &c, 1);
    _exit(page[0] == 0 && page[PAGE / 2] == 0 ? 5 : 6);
  }
  page[PAGE / 2] = 42;
  memset(text, 'a', sizeof text);
  write(pipes[1], text, sizeof text);
  usleep(100000);
  close(go[1]);
  waitpid(child, &status, 0);
  printf("child sees nothing of it: %d\n", WEXITSTATUS(status));
  return NULL;
}

int main(void) {
  pthread_t thread;
  pipe(pipes);
  page = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  pthread_create(&thread, NULL, forks, NULL);
  long n = read(pipes[0], page, 1024);
  pthread_join(thread, NULL);
  printf("read %ld: %c %c %d\n", n, page[0], page[1023], page[PAGE / 2]);
  return 0;
}
