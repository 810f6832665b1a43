#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/sysinfo.h>

int sysinfo(struct sysinfo *result) {
  return (int)CALL1(SYS_sysinfo, result);
}
