// RUSAGE_SELF counts all threads, RUSAGE_THREAD one.
#define _GNU_SOURCE
#include "../look.h"
#include <pthread.h>

static void *touch(void *p) {
  struct rusage before, after;
  getrusage(RUSAGE_THREAD, &before);
  getrusage(RUSAGE_THREAD, &before);
  for (int i = 0; i < 10; i++) put((char *)p + i * PAGE, 1);
  getrusage(RUSAGE_THREAD, &after);
  return (void *)(after.ru_minflt - before.ru_minflt);
}

int main(void) {
  char *p = mmap(NULL, 10 * PAGE, RW, PRIVATE, -1, 0);
  pthread_t thread;
  void *result;
  struct rusage before, after;
  getrusage(RUSAGE_SELF, &before);
  pthread_create(&thread, NULL, touch, p);
  pthread_join(thread, &result);
  getrusage(RUSAGE_SELF, &after);
  printf("thread %ld, process at least as many: %d\n", (long)result, after.ru_minflt - before.ru_minflt >= 10);
  return 0;
}
