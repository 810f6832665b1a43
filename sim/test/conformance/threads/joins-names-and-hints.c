/* Threads that wait for each other, a named semaphore opened twice, and hints that are kept. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <unistd.h>

static pthread_t first;

int main(void) {
  first = pthread_self();
  printf("self %s\n", strerror(pthread_join(first, 0)));
  printf("concurrency %d", pthread_getconcurrency());
  printf(" %d", pthread_setconcurrency(7));
  printf(" %d %d\n", pthread_getconcurrency(), pthread_setconcurrency(-1));
  sem_t *a = sem_open("/twice", O_CREAT, 0600, 2), *b = sem_open("/twice", 0);
  printf("same %d", a == b);
  printf(" close %d", sem_close(a));
  int value = -1;
  sem_getvalue(b, &value);
  printf(" value %d", value);
  printf(" close %d", sem_close(b));
  int r = sem_close(b);
  printf(" again %d %s\n", r, strerror(errno));
  sem_unlink("/twice");
  errno = 0;
  volatile size_t huge = SIZE_MAX - 100;
  void *p = pvalloc(huge);
  printf("pvalloc %d %s\n", p == 0, strerror(errno));
  struct msginfo m;
  struct seminfo s;
  r = msgctl(0, IPC_INFO, (struct msqid_ds *)&m);
  printf("queues %d: %d %d\n", r >= 0, m.msgmax, m.msgmnb);
  r = semctl(0, 0, IPC_INFO, &s);
  printf("semaphores %d: %d %d %d\n", r >= 0, s.semmsl, s.semopm, s.semvmx);
  return 0;
}
