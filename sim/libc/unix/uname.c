#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/utsname.h>

int uname(struct utsname *result) {
  return (int)CALL1(SYS_uname, result);
}
