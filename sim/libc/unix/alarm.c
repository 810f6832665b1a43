#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

unsigned int alarm(unsigned int seconds) {
  return (unsigned int)CALL1(SYS_alarm, seconds);
}

int pause(void) {
  CANCEL_ENTER();
  int result = (int)CALL0(SYS_pause);
  CANCEL_LEAVE();
  return result;
}
