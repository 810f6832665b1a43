#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>

/* The first thread of the program is the library's, which waits for the timer. */
static sem_t fired;

static void fire(union sigval value)
{
  printf("fired %d\n", value.sival_int);
  sem_post(&fired);
}

int main(void)
{
  struct sigevent event = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = fire, .sigev_value.sival_int = 42};
  struct itimerspec soon = {{0, 0}, {0, 1000000}};
  timer_t timer;
  sem_init(&fired, 0, 0);
  printf("%d\n", timer_create(CLOCK_MONOTONIC, &event, &timer));
  printf("%d\n", timer_settime(timer, 0, &soon, 0));
  sem_wait(&fired);
  printf("%d\n", timer_delete(timer));
  return 0;
}
