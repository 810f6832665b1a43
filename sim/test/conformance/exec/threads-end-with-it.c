// execve in one thread ends the others and takes the process's number.
#define _GNU_SOURCE
#include "../look.h"
#include <pthread.h>

static void *wait_for_ever(void *unused) {
  for (;;) pause();
}
static void *become(void *unused) {
  execl("/bin/cat", "cat", "/dev/null", NULL);
  return unused;
}

int main(void) {
  int status;
  pid_t child = fork();
  if (child == 0) {
    pthread_t a, b;
    pthread_create(&a, NULL, wait_for_ever, NULL);
    pthread_create(&b, NULL, become, NULL);
    for (;;) pause();
  }
  printf("same process %d\n", wait(&status) == child);
  printf("status %d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1);
  return 0;
}
