#include <pthread.h>
#include <sched.h>
#include <stdio.h>

int main(void)
{
  pthread_mutexattr_t a;
  pthread_mutex_t m;
  int n = -1;
  pthread_mutexattr_init(&a);
  printf("%d", pthread_mutexattr_getprioceiling(&a, &n));
  printf(" %d\n", n);
  printf("%d %d %d\n", pthread_mutexattr_setprioceiling(&a, 0), pthread_mutexattr_setprioceiling(&a, 100),
         pthread_mutexattr_setprioceiling(&a, 7));
  pthread_mutex_init(&m, &a);
  printf("%d\n", pthread_mutex_getprioceiling(&m, &n));
  pthread_mutexattr_setprotocol(&a, PTHREAD_PRIO_PROTECT);
  pthread_mutex_init(&m, &a);
  printf("%d", pthread_mutex_getprioceiling(&m, &n));
  printf(" %d\n", n);
  printf("%d", pthread_mutex_setprioceiling(&m, 9, &n));
  printf(" %d\n", n);
  printf("%d", pthread_mutex_getprioceiling(&m, &n));
  printf(" %d\n", n);
  return 0;
}
