#include "../internal/libc.h"
#include <unistd.h>

pid_t getpgrp(void) {
  return (pid_t)CALL0(SYS_getpgrp);
}

int setpgrp(void) {
  return (int)CALL2(SYS_setpgid, 0, 0);
}
