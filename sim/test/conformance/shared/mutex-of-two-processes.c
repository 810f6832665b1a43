// A mutex with PTHREAD_PROCESS_SHARED in shared memory orders two processes.
#define _GNU_SOURCE
#include "../look.h"
#include <pthread.h>

struct box {
  pthread_mutex_t mutex;
  int value;
};

int main(void) {
  struct box *box = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  pthread_mutexattr_t attributes;
  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
  pthread_mutex_init(&box->mutex, &attributes);
  pthread_mutex_lock(&box->mutex);
  if (fork() == 0) {
    pthread_mutex_lock(&box->mutex);
    printf("child after %d\n", box->value);
    fflush(stdout);
    pthread_mutex_unlock(&box->mutex);
    _exit(0);
  }
  usleep(20000);
  box->value = 8;
  pthread_mutex_unlock(&box->mutex);
  wait(NULL);
  return 0;
}
