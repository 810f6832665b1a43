// SIGEV_THREAD: a timer that calls a function in a thread of its own.
#define _GNU_SOURCE
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static sem_t done;
static int calls;
static pthread_t main_thread;

static void tick(union sigval value) {
  int mine = ++calls;
  if (mine <= 3) printf("call %d value %d in main %d\n", mine, *(int *)value.sival_ptr, pthread_equal(pthread_self(), main_thread) != 0);
  if (mine == 3) sem_post(&done);
}

int main(void) {
  int number = 77;
  timer_t timer;
  struct sigevent event = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = tick, .sigev_value.sival_ptr = &number};
  main_thread = pthread_self();
  sem_init(&done, 0, 0);
  printf("create %d\n", timer_create(CLOCK_MONOTONIC, &event, &timer));
  struct itimerspec spec = {.it_value = {0, 20000000}, .it_interval = {0, 30000000}}, left;
  printf("set %d\n", timer_settime(timer, 0, &spec, NULL));
  while (sem_wait(&done));
  spec = (struct itimerspec){0};
  timer_settime(timer, 0, &spec, &left);
  printf("interval %ld\n", left.it_interval.tv_nsec);
  printf("delete %d\n", timer_delete(timer));
  return 0;
}
