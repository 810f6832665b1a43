#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *look(void *x)
{
  cpu_set_t set;
  sigset_t mask;
  pthread_getaffinity_np(pthread_self(), sizeof set, &set);
  pthread_sigmask(SIG_BLOCK, 0, &mask);
  printf("cpu 0 %d, usr1 %d, usr2 %d\n", CPU_ISSET(0, &set), sigismember(&mask, SIGUSR1), sigismember(&mask, SIGUSR2));
  return x;
}

static void run(const char *what, pthread_attr_t *a)
{
  pthread_t thread;
  int error = pthread_create(&thread, a, look, 0);
  printf("%s: %d\n", what, error);
  if (!error) pthread_join(thread, 0);
}

int main(void)
{
  pthread_attr_t a, defaults;
  cpu_set_t set;
  sigset_t mask;
  size_t size;
  pthread_attr_init(&a);
  printf("mask %d\n", pthread_attr_getsigmask_np(&a, &mask));
  CPU_ZERO(&set);
  CPU_SET(0, &set);
  printf("set %d\n", pthread_attr_setaffinity_np(&a, sizeof set, &set));
  sigemptyset(&mask);
  sigaddset(&mask, SIGUSR1);
  printf("set %d\n", pthread_attr_setsigmask_np(&a, &mask));
  run("both", &a);
  CPU_ZERO(&set);
  pthread_attr_setaffinity_np(&a, sizeof set, &set);
  run("no processor", &a);
  memset(&set, 255, sizeof set);
  printf("get %d %d\n", pthread_attr_getaffinity_np(&a, sizeof set, &set), CPU_COUNT(&set));
  pthread_attr_destroy(&a);

  pthread_attr_init(&a);
  pthread_attr_setinheritsched(&a, PTHREAD_EXPLICIT_SCHED);
  pthread_attr_setschedpolicy(&a, SCHED_FIFO);
  run("priority 0", &a);

  pthread_attr_init(&a);
  pthread_attr_setstacksize(&a, 1 << 20);
  pthread_attr_setguardsize(&a, 8192);
  printf("default %d\n", pthread_setattr_default_np(&a));
  pthread_getattr_default_np(&defaults);
  pthread_attr_getstacksize(&defaults, &size);
  printf("stack %zu, ", size);
  pthread_attr_getguardsize(&defaults, &size);
  printf("guard %zu\n", size);
  run("default", 0);
  return 0;
}
