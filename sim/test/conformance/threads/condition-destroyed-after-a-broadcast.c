#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Who has woken the waiters may destroy the condition at once and use its memory. */
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t *condition;
static int waiting, go;

static void *waiter(void *x)
{
  pthread_mutex_lock(&mutex);
  waiting++;
  while (!go) pthread_cond_wait(condition, &mutex);
  pthread_mutex_unlock(&mutex);
  return x;
}

int main(void)
{
  for (int round = 0; round < 20; round++) {
    pthread_t threads[4];
    condition = malloc(sizeof *condition);
    pthread_cond_init(condition, 0);
    waiting = go = 0;
    for (int i = 0; i < 4; i++) pthread_create(&threads[i], 0, waiter, 0);
    for (int all = 0; !all;) {
      pthread_mutex_lock(&mutex);
      all = waiting == 4;
      if (all) {
        go = 1;
        pthread_cond_broadcast(condition);
      }
      pthread_mutex_unlock(&mutex);
      sched_yield();
    }
    pthread_cond_destroy(condition);
    memset(condition, 0, sizeof *condition);
    free(condition);
    for (int i = 0; i < 4; i++) pthread_join(threads[i], 0);
  }
  puts("done");
  return 0;
}
