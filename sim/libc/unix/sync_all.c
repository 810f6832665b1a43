#include "../internal/libc.h"
#include <unistd.h>

void sync(void) {
  RAW0(SYS_sync);
}
