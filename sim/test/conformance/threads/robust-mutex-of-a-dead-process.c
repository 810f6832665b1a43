// A robust mutex in shared memory: its owner, a process, dies; the next one is told, repairs or gives up.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct shared { pthread_mutex_t mutex; int ready, data; };
static struct shared *s;

static void die_with_it(int how) {
  fflush(stdout);
  if (fork() == 0) {
    pthread_mutex_lock(&s->mutex);
    s->data = -1;
    if (how == 0) _exit(0);
    raise(SIGKILL);
  }
  wait(NULL);
}

static const char *say(int error) { return error ? strerrorname_np(error) : "ok"; }

int main(void) {
  s = mmap(NULL, sizeof *s, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  pthread_mutexattr_t attributes;
  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
  pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
  pthread_mutex_init(&s->mutex, &attributes);
  die_with_it(0);
  printf("lock %s\n", say(pthread_mutex_lock(&s->mutex)));
  printf("consistent %s\n", say(pthread_mutex_consistent(&s->mutex)));
  printf("unlock %s\n", say(pthread_mutex_unlock(&s->mutex)));
  printf("lock %s\n", say(pthread_mutex_lock(&s->mutex)));
  printf("unlock %s\n", say(pthread_mutex_unlock(&s->mutex)));
  die_with_it(1);
  printf("trylock %s\n", say(pthread_mutex_trylock(&s->mutex)));
  printf("unlock without repair %s\n", say(pthread_mutex_unlock(&s->mutex)));
  printf("lock %s\n", say(pthread_mutex_lock(&s->mutex)));
  printf("trylock %s\n", say(pthread_mutex_trylock(&s->mutex)));
  pthread_mutex_destroy(&s->mutex);
  pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
  pthread_mutex_init(&s->mutex, &attributes);
  pthread_mutex_lock(&s->mutex);
  printf("recursive %s\n", say(pthread_mutex_lock(&s->mutex)));
  pthread_mutex_unlock(&s->mutex);
  fflush(stdout);
  if (fork() == 0) {
    printf("child trylock %s\n", say(pthread_mutex_trylock(&s->mutex)));
    printf("child unlock %s\n", say(pthread_mutex_unlock(&s->mutex)));
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
  pthread_mutex_unlock(&s->mutex);
  /* One waits while the owner dies. */
  fflush(stdout);
  pid_t owner = fork();
  if (owner == 0) {
    pthread_mutex_lock(&s->mutex);
    s->ready = 1;
    pause();
  }
  while (!*(volatile int *)&s->ready) usleep(1000);
  if (fork() == 0) {
    usleep(20000);
    kill(owner, SIGKILL);
    _exit(0);
  }
  printf("waited %s\n", say(pthread_mutex_lock(&s->mutex)));
  while (wait(NULL) > 0);
  return 0;
}
