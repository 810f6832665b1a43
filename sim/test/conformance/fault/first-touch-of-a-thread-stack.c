// A thread's stack is ordinary memory: pages come as they are touched, below it is a guard page.
#define _GNU_SOURCE
#include "../look.h"
#include <pthread.h>

static void *run(void *unused) {
  char here;
  char *below = (char *)((uintptr_t)&here & -PAGE);
  faults("start");
  put(below - 20 * PAGE, 1);
  faults("deeper");
  return &here;
}

int main(void) {
  pthread_t thread;
  char *seen;
  pthread_create(&thread, NULL, run, NULL);
  pthread_join(thread, (void **)&seen);
  return 0;
}
