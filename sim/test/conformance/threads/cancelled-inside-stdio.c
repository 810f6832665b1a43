#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A thread that waits for a line is cancelled; the stream's lock is free again. */
static void *reader(void *f)
{
  char line[100];
  fgets(line, sizeof line, f);
  return 0;
}

int main(void)
{
  int fds[2];
  pthread_t thread;
  void *result;
  char line[100];
  pipe(fds);
  FILE *f = fdopen(fds[0], "r");
  pthread_create(&thread, 0, reader, f);
  usleep(1000);
  printf("cancel %d\n", pthread_cancel(thread));
  pthread_join(thread, &result);
  puts(result == PTHREAD_CANCELED ? "cancelled" : "ended");
  write(fds[1], "hello\n", 6);
  printf("%s", fgets(line, sizeof line, f));
  return 0;
}
