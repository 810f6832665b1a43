#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

void closefrom(int first) {
  RAW3(SYS_close_range, first < 0 ? 0 : first, ~0U, 0);
}
