#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/times.h>

clock_t times(struct tms *result) {
  return CALL1(SYS_times, result);
}
