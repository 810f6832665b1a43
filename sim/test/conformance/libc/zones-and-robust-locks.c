/* Offsets that strptime takes and refuses; a robust lock that is destroyed while it is held. */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

int main(void) {
  const char *offsets[] = {"+0", "+01", "+010", "+0130", "-0230", "+01:30", "+1:30", "-00:00", "+0160", "+01300", "+9959", "Z", "+", "+01:", "x"};
  for (unsigned i = 0; i < sizeof offsets / sizeof *offsets; i++) {
    struct tm tm;
    memset(&tm, 0, sizeof tm);
    char *end = strptime(offsets[i], "%z", &tm);
    printf("%-7s %s %ld '%s'\n", offsets[i], end ? "valid" : "invalid", end ? tm.tm_gmtoff : 0, end ? end : "");
  }
  pthread_mutexattr_t a;
  pthread_mutexattr_init(&a);
  pthread_mutex_t m;
  pthread_mutex_init(&m, &a);
  pthread_mutex_lock(&m);
  printf("held %d", pthread_mutex_destroy(&m));
  pthread_mutex_unlock(&m);
  printf(" free %d\n", pthread_mutex_destroy(&m));
  pthread_mutexattr_setrobust(&a, PTHREAD_MUTEX_ROBUST);
  pthread_mutex_init(&m, &a);
  pthread_mutex_lock(&m);
  printf("robust, held %d\n", pthread_mutex_destroy(&m));
  return 0;
}
