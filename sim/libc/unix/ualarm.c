#include <sys/time.h>
#include <unistd.h>

useconds_t ualarm(useconds_t value, useconds_t interval) {
  struct itimerval timer = {{0, interval}, {0, value}}, old;
  if (setitimer(ITIMER_REAL, &timer, &old) < 0) return (useconds_t)-1;
  return (useconds_t)(old.it_value.tv_sec * 1000000 + old.it_value.tv_usec);
}
