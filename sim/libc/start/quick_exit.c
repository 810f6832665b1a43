#include "../internal/libc.h"
#include <stdlib.h>

static void (*handlers[32])(void);
static int count;

int at_quick_exit(void (*function)(void)) {
  if (count == 32) return -1;
  handlers[count++] = function;
  return 0;
}

_Noreturn void quick_exit(int status) {
  while (count) handlers[--count]();
  _Exit(status);
}
