#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

unsigned int alarm(unsigned int seconds) {
  return (unsigned int)CALL1(SYS_alarm, seconds);
}

int pause(void) {
  return (int)CALL0(SYS_pause);
}
