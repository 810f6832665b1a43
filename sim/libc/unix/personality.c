#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/personality.h>

int personality(unsigned long persona) {
  return (int)CALL1(SYS_personality, persona);
}
