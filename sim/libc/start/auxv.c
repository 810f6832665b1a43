#include "../internal/libc.h"
#include <errno.h>
#include <sys/auxv.h>

unsigned long __auxval(unsigned long type) {
  for (unsigned long *entry = __auxv; entry && entry[0]; entry += 2)
    if (entry[0] == type) return entry[1];
  return 0;
}

unsigned long getauxval(unsigned long type) {
  for (unsigned long *entry = __auxv; entry && entry[0]; entry += 2)
    if (entry[0] == type) return entry[1];
  errno = ENOENT;
  return 0;
}
